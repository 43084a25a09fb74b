package io.remotable.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.remotable.processor.model.Component;
import io.remotable.processor.model.MessageType.RecordMessage;
import io.remotable.processor.model.TypeHeader;
import io.remotable.processor.model.WireType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The codecs that the codec of a record keeps in fields, one for each type that is not to be put together each time. */
final class RecordFields {
    private record Field(String name, WireType type) {}

    private final TypeHeader header;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    RecordFields(RecordMessage message) {
        this.header = message.header();
        NameAllocator allocator = new NameAllocator();
        allocator.newName("INSTANCE");
        header.variables().forEach(variable -> allocator.newName("codec" + variable.name()));
        for (Component component : message.components()) {
            String key = component.type().javaType().toString();
            if (CodecExpressions.needsField(component.type()) && !fields.containsKey(key)) {
                fields.put(key, new Field(allocator.newName(fieldName(component.name())), component.type()));
            }
        }
    }

    /** The codec of a component, for the body of a method. */
    CodeBlock codec(WireType type) {
        Field field = fields.get(type.javaType().toString());
        return field != null ? CodeBlock.of("$L", field.name()) : CodecExpressions.inBody(type);
    }

    void addTo(TypeSpec.Builder codec) {
        if (header.isGeneric()) {
            addConstructor(codec);
        }
        fields.values().forEach(field -> codec.addField(spec(field)));
    }

    private FieldSpec spec(Field field) {
        FieldSpec.Builder spec = FieldSpec.builder(Api.codec(field.type().javaType()), field.name(), Modifier.PRIVATE);
        if (header.isGeneric()) {
            return spec.addModifiers(Modifier.FINAL).build();
        }
        return spec.addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer(CodecExpressions.inInitializer(field.type()))
                .build();
    }

    private void addConstructor(TypeSpec.Builder codec) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addJavadoc("For one choice of type arguments.\n");
        if (header.isPublic()) {
            constructor.addModifiers(Modifier.PUBLIC);
        }
        for (TypeVariableName variable : header.variables()) {
            String name = "codec" + variable.name();
            codec.addField(Api.codec(variable), name, Modifier.PRIVATE, Modifier.FINAL);
            constructor
                    .addParameter(Api.codec(variable), name)
                    .addJavadoc("\n@param $L for the values of {@code $L}", name, variable.name())
                    .addStatement("this.$L = $L", name, name);
        }
        for (Field field : fields.values()) {
            constructor.addStatement(
                    "this.$L = $L", field.name(), CodecExpressions.inInitializer(field.type(), header.javaType()));
        }
        codec.addMethod(constructor.build());
    }

    /** The names of the fields, which locals must not hide. */
    List<String> names() {
        return fields.values().stream().map(Field::name).toList();
    }

    private String fieldName(String component) {
        return header.isGeneric()
                ? component + "Codec"
                : component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
