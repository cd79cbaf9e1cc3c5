package matinee.server.log;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/// What Jackson is told of the room's own records, which know nothing of Jackson: a sealed family
/// bears its type's name, and a collection that an earlier version did not have is empty.
final class StateAnnotations extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1;
  private static final JsonTypeInfo.Value BY_NAME =
      JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, null, null);
  private static final JsonSetter.Value ABSENT_IS_EMPTY =
      JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

  /// Where a record has Jackson's annotations, those decide.
  static AnnotationIntrospector besideJacksons() {
    return AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new StateAnnotations());
  }

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedClass type && type.getRawType().isSealed()
        ? BY_NAME
        : null;
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter && isNeverNull(parameter)
        ? ABSENT_IS_EMPTY
        : JsonSetter.Value.empty();
  }

  private static boolean isNeverNull(AnnotatedParameter parameter) {
    Class<?> type = parameter.getRawType();
    RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
    return components != null
        && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type))
        && !components[parameter.getIndex()].getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
