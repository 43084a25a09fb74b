package io.remotable.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types of every kind that can be a message, with codecs like those that the processor generates. */
final class Values {
    record Empty() {}

    record One(int n) {}

    record Person(String name, int age, List<String> tags, Optional<String> note, Color color) {}

    record Tree(String label, List<Tree> children) {}

    record Box<T>(T value) {}

    record Wide(List<Long> components) {}

    record Group(
            Map<String, Person> byName,
            Set<Color> colors,
            Optional<Optional<Integer>> maybe,
            List<Optional<String>> notes,
            List<List<Empty>> empties,
            Shape shape) {}

    enum Color {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "verde";
            }
        },
        BLUE
    }

    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    record Named(String name, Shape inner) implements Shape {}

    enum Fixed implements Shape {
        UNIT,
        NONE
    }

    static final Codec<Empty> EMPTY = TestCodec.of(Empty.class, "", (out, value) -> {}, in -> new Empty());

    static final Codec<One> ONE =
            TestCodec.of(One.class, "n:int32", (out, value) -> out.int32("n", value.n()), in -> new One(in.int32("n")));

    static final Codec<Color> COLOR = new EnumCodec<>(Color.class);

    static final Codec<Person> PERSON = TestCodec.of(
            Person.class,
            "name:text,age:int32,tags:list<text>,note:optional<text>,color:Color",
            (out, value) -> {
                out.text("name", value.name());
                out.int32("age", value.age());
                out.sequence("tags", value.tags(), Codecs.TEXT);
                out.optional("note", value.note(), Codecs.TEXT);
                COLOR.write(out, "color", value.color());
            },
            in -> new Person(
                    in.text("name"),
                    in.int32("age"),
                    in.sequence("tags", Codecs.TEXT),
                    in.optional("note", Codecs.TEXT),
                    COLOR.read(in, "color")));

    static final Codec<Tree> TREE = new TestCodec<>(
            Tree.class,
            Tree.class.getName(),
            "label:text,children:list",
            List.of(Codecs.ref(() -> Values.TREE)),
            (out, value) -> {
                out.text("label", value.label());
                out.sequence("children", value.children(), Values.TREE);
            },
            in -> new Tree(in.text("label"), in.sequence("children", Values.TREE)));

    static final Codec<Wide> WIDE = TestCodec.of(
            Wide.class,
            "30 of int64",
            (out, value) -> {
                for (int i = 0; i < 30; i++) {
                    out.int64("component" + i, value.components().get(i));
                }
            },
            in -> {
                List<Long> components = new ArrayList<>();
                for (int i = 0; i < 30; i++) {
                    components.add(in.int64("component" + i));
                }
                return new Wide(components);
            });

    static final Codec<Circle> CIRCLE = TestCodec.of(
            Circle.class,
            "radius:float64",
            (out, value) -> out.float64("radius", value.radius()),
            in -> new Circle(in.float64("radius")));

    static final Codec<Named> NAMED = TestCodec.of(
            Named.class,
            "name:text,inner:Shape",
            (out, value) -> {
                out.text("name", value.name());
                Values.SHAPE.write(out, "inner", value.inner());
            },
            in -> new Named(in.text("name"), Values.SHAPE.read(in, "inner")));

    static final Codec<Shape> SHAPE =
            new SealedCodec<>(Shape.class, List.of(CIRCLE, NAMED, new EnumCodec<>(Fixed.class)));

    static final Codec<Group> GROUP = TestCodec.of(
            Group.class,
            "byName,colors,maybe,notes,empties,shape",
            (out, value) -> {
                out.map("byName", value.byName(), Codecs.TEXT, PERSON);
                out.sequence("colors", value.colors(), COLOR);
                out.optional("maybe", value.maybe(), Codecs.optional(Codecs.INT32));
                out.sequence("notes", value.notes(), Codecs.optional(Codecs.TEXT));
                out.sequence("empties", value.empties(), Codecs.list(EMPTY));
                SHAPE.write(out, "shape", value.shape());
            },
            in -> new Group(
                    in.map("byName", Codecs.TEXT, PERSON),
                    Codecs.set(COLOR).read(in, "colors"),
                    in.optional("maybe", Codecs.optional(Codecs.INT32)),
                    in.sequence("notes", Codecs.optional(Codecs.TEXT)),
                    in.sequence("empties", Codecs.list(EMPTY)),
                    SHAPE.read(in, "shape")));

    private Values() {}

    static <T> Codec<Box<T>> box(Codec<T> value) {
        return new TestCodec<>(
                Box.class,
                Box.class.getName() + "<" + value.name() + ">",
                "value:" + value.name(),
                List.of(value),
                (out, box) -> value.write(out, "value", box.value()),
                in -> new Box<>(value.read(in, "value")));
    }

    static Group group() {
        Person ann = new Person("Ann", 41, List.of("a", "b"), Optional.of("hi"), Color.GREEN);
        Person bob = new Person("", -1, List.of(), Optional.empty(), Color.BLUE);
        return new Group(
                Map.of("ann", ann, "bob", bob),
                Set.of(Color.RED, Color.BLUE),
                Optional.of(Optional.empty()),
                List.of(Optional.of("x"), Optional.empty()),
                List.of(List.of(new Empty(), new Empty()), List.of()),
                new Named("outer", new Named("inner", Fixed.NONE)));
    }

    record EnumCodec<E extends Enum<E>>(Class<E> type) implements Codec<E> {
        private List<String> names() {
            return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        }

        @Override
        public String shape() {
            return String.join("|", names());
        }

        @Override
        public void encode(FieldWriter out, E value) {
            write(out, FieldWriter.ELEMENT, value);
        }

        @Override
        public E decode(FieldReader in) {
            return read(in, FieldWriter.ELEMENT);
        }

        @Override
        @SuppressWarnings("EnumOrdinal") // as generated codecs do
        public void write(FieldWriter out, String field, E value) {
            Codecs.require(out, field, value);
            out.enumeration(field, value.ordinal(), value.name());
        }

        @Override
        public E read(FieldReader in, String field) {
            return type.getEnumConstants()[in.enumeration(field, names())];
        }

        @Override
        public E isolate(E value) {
            return value;
        }
    }

    record SealedCodec<T>(Class<T> type, List<Codec<? extends T>> cases) implements Codec<T> {
        @Override
        public List<Codec<?>> parts() {
            return List.copyOf(cases);
        }

        @Override
        public void encode(FieldWriter out, T value) {
            write(out, FieldWriter.ELEMENT, value);
        }

        @Override
        public T decode(FieldReader in) {
            return read(in, FieldWriter.ELEMENT);
        }

        @Override
        public void write(FieldWriter out, String field, T value) {
            Codecs.require(out, field, value);
            for (int i = 0; i < cases.size(); i++) {
                if (cases.get(i).type().isInstance(value)) {
                    variant(out, field, i, value);
                    return;
                }
            }
            throw new IllegalStateException();
        }

        @SuppressWarnings("unchecked")
        private void variant(FieldWriter out, String field, int index, T value) {
            Codec<T> codec = (Codec<T>) cases.get(index);
            out.variant(field, index, codec.name(), value, codec);
        }

        @Override
        public T read(FieldReader in, String field) {
            return in.variant(field, cases);
        }
    }
}
