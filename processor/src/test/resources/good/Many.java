package demo;

import io.remotable.Remotable;
import io.remotable.process.*;
import java.util.*;

final class Many {
    @Remotable
    record Thirty(int c0, String c1, List<String> c2, byte[] c3, Optional<Long> c4, int c5, String c6, List<String> c7, byte[] c8, Optional<Long> c9, int c10, String c11, List<String> c12, byte[] c13, Optional<Long> c14, int c15, String c16, List<String> c17, byte[] c18, Optional<Long> c19, int c20, String c21, List<String> c22, byte[] c23, Optional<Long> c24, int c25, String c26, List<String> c27, byte[] c28, Optional<Long> c29) {}

    @Remotable
    record Full(int c0, String c1, List<Integer> c2, int c3, String c4, List<Integer> c5, int c6, String c7, List<Integer> c8, int c9, String c10, List<Integer> c11, int c12, String c13, List<Integer> c14, int c15, String c16, List<Integer> c17, int c18, String c19, List<Integer> c20, int c21, String c22, List<Integer> c23, int c24, String c25, List<Integer> c26, int c27, String c28, List<Integer> c29, int c30, String c31, List<Integer> c32, int c33, String c34, List<Integer> c35, int c36, String c37, List<Integer> c38, int c39, String c40, List<Integer> c41, int c42, String c43, List<Integer> c44, int c45, String c46, List<Integer> c47, int c48, String c49, List<Integer> c50, int c51, String c52, List<Integer> c53, int c54, String c55, List<Integer> c56, int c57, String c58, List<Integer> c59, int c60, String c61, List<Integer> c62, int c63, String c64, List<Integer> c65, int c66, String c67, List<Integer> c68, int c69, String c70, List<Integer> c71, int c72, String c73, List<Integer> c74, int c75, String c76, List<Integer> c77, int c78, String c79, List<Integer> c80, int c81, String c82, List<Integer> c83, int c84, String c85, List<Integer> c86, int c87, String c88, List<Integer> c89, int c90, String c91, List<Integer> c92, int c93, String c94, List<Integer> c95, int c96, String c97, List<Integer> c98, int c99, String c100, List<Integer> c101, int c102, String c103, List<Integer> c104, int c105, String c106, List<Integer> c107, int c108, String c109, List<Integer> c110, int c111, String c112, List<Integer> c113, int c114, String c115, List<Integer> c116, int c117, String c118, List<Integer> c119, int c120, String c121, List<Integer> c122, int c123, String c124, List<Integer> c125, int c126, String c127, List<Integer> c128, int c129, String c130, List<Integer> c131, int c132, String c133, List<Integer> c134, int c135, String c136, List<Integer> c137, int c138, String c139, List<Integer> c140, int c141, String c142, List<Integer> c143, int c144, String c145, List<Integer> c146, int c147, String c148, List<Integer> c149, int c150, String c151, List<Integer> c152, int c153, String c154, List<Integer> c155, int c156, String c157, List<Integer> c158, int c159, String c160, List<Integer> c161, int c162, String c163, List<Integer> c164, int c165, String c166, List<Integer> c167, int c168, String c169, List<Integer> c170, int c171, String c172, List<Integer> c173, int c174, String c175, List<Integer> c176, int c177, String c178, List<Integer> c179, int c180, String c181, List<Integer> c182, int c183, String c184, List<Integer> c185, int c186, String c187, List<Integer> c188, int c189, String c190, List<Integer> c191, int c192, String c193, List<Integer> c194, int c195, String c196, List<Integer> c197, int c198, String c199, List<Integer> c200, int c201, String c202, List<Integer> c203, int c204, String c205, List<Integer> c206, int c207, String c208, List<Integer> c209, int c210, String c211, List<Integer> c212, int c213, String c214, List<Integer> c215, int c216, String c217, List<Integer> c218, int c219, String c220, List<Integer> c221, int c222, String c223, List<Integer> c224, int c225, String c226, List<Integer> c227, int c228, String c229, List<Integer> c230, int c231, String c232, List<Integer> c233, int c234, String c235, List<Integer> c236, int c237, String c238, List<Integer> c239, int c240, String c241, List<Integer> c242, int c243, String c244, List<Integer> c245, int c246, String c247, List<Integer> c248, int c249, String c250, List<Integer> c251, int c252, String c253) {}

    @Remotable
    record Doubles(double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7, double c8, double c9, double c10, double c11, double c12, double c13, double c14, double c15, double c16, double c17, double c18, double c19, double c20, double c21, double c22, double c23, double c24, double c25, double c26, double c27, double c28, double c29, double c30, double c31, double c32, double c33, double c34, double c35, double c36, double c37, double c38, double c39, double c40, double c41, double c42, double c43, double c44, double c45, double c46, double c47, double c48, double c49, double c50, double c51, double c52, double c53, double c54, double c55, double c56, double c57, double c58, double c59, double c60, double c61, double c62, double c63, double c64, double c65, double c66, double c67, double c68, double c69, double c70, double c71, double c72, double c73, double c74, double c75, double c76, double c77, double c78, double c79, double c80, double c81, double c82, double c83, double c84, double c85, double c86, double c87, double c88, double c89, double c90, double c91, double c92, double c93, double c94, double c95, double c96, double c97, double c98, double c99, double c100, double c101, double c102, double c103, double c104, double c105, double c106, double c107, double c108, double c109, double c110, double c111, double c112, double c113, double c114, double c115, double c116, double c117, double c118, double c119, double c120, double c121, double c122, double c123, double c124, double c125, double c126) {}

    @Remotable
    static int none() {
        return 0;
    }

    @Remotable
    static int twelve(ProcessContext self, int p0, String p1, long p2, char p3, int p4, String p5, long p6, char p7, int p8, String p9, long p10, char p11) {
        return 12;
    }

    @Remotable
    static long sum(long... xs) {
        return xs.length;
    }

    @Remotable
    static void channel(int before, ReceivePort<Thirty> port, String after) throws Exception {}

    @Remotable
    static List<Optional<Thirty>> lists(Map<String, int[]> map, Set<Thirty> set) {
        return List.of();
    }
}
