package matinee.server.log;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;

/// Ids as keys of maps: a record of one text or one number is written as that, and not as what its
/// `toString` shows people (which hides hashes).
final class RecordKeys extends SimpleModule {
  private static final long serialVersionUID = 1;

  RecordKeys() {
    super("ids as keys");
    setKeySerializers(new Writers());
    setKeyDeserializers(new Readers());
  }

  private static @Nullable RecordComponent only(JavaType type) {
    RecordComponent[] components = type.getRawClass().getRecordComponents();
    return components != null && components.length == 1 ? components[0] : null;
  }

  private static final class Writers extends SimpleSerializers {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier bean,
        JsonFormat.@Nullable Value format) {
      RecordComponent only = only(type);
      return only == null ? null : new Writer(only);
    }
  }

  private static final class Writer extends ValueSerializer<Object> {
    private final RecordComponent component;

    Writer(RecordComponent component) {
      this.component = component;
      component.getAccessor().setAccessible(true);
    }

    @Override
    public void serialize(Object id, JsonGenerator json, SerializationContext context) {
      try {
        json.writeName(String.valueOf(component.getAccessor().invoke(id)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class Readers extends SimpleKeyDeserializers {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
      RecordComponent only = only(type);
      return only == null ? null : new Reader(type.getRawClass(), only.getType());
    }
  }

  private static final class Reader extends KeyDeserializer {
    private final Class<?> id;
    private final Class<?> held;

    Reader(Class<?> id, Class<?> held) {
      this.id = id;
      this.held = held;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      try {
        var constructor = id.getDeclaredConstructor(held);
        constructor.setAccessible(true);
        return constructor.newInstance(held == long.class ? (Object) Long.valueOf(key) : key);
      } catch (ReflectiveOperationException | NumberFormatException e) {
        throw new IllegalStateException("not an id: " + id.getSimpleName(), e);
      }
    }
  }
}
