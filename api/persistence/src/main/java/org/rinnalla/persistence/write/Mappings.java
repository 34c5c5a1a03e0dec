package org.rinnalla.persistence.write;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping.WriteType;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jspecify.annotations.Nullable;
import org.rinnalla.persistence.write.Insert.Into;

/**
 * The rows of new entities, as their mappings say. A new entity needs no persistence context: its id is given, its row is told when it is
 * written, and so it can go together with whatever else is written.
 */
final class Mappings {
    private static final Integer FIRST_VERSION = 1;
    private final Supplier<EntityManagerFactory> factory;
    private final Map<Class<?>, Into> known = new ConcurrentHashMap<>();

    Mappings(Supplier<EntityManagerFactory> factory) {
        this.factory = factory;
    }

    Insert insert(Object entity) {
        AbstractSession session = factory.get().unwrap(ServerSession.class);
        ClassDescriptor descriptor = session.getDescriptor(entity.getClass());
        AbstractRecord record = descriptor.getObjectBuilder().buildRow(entity, session, WriteType.INSERT);
        DatabaseField version = descriptor.usesOptimisticLocking() ? descriptor.getOptimisticLockingPolicy().getWriteLockField() : null;
        List<DatabaseField> fields = record.getFields();
        List<?> given = record.getValues();
        List<@Nullable Object> values = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            values.add(fields.get(i).equals(version) ? FIRST_VERSION : given.get(i));
        }
        return new Insert(into(entity.getClass(), descriptor, fields), values);
    }

    private Into into(Class<?> type, ClassDescriptor descriptor, List<DatabaseField> fields) {
        Into into = known.get(type);
        if (into == null) {
            into = Into.of(descriptor.getTableName(), fields.stream().map(field -> field.getName().toLowerCase(Locale.ROOT)).toList());
            known.put(type, into);
        }
        return into;
    }
}
