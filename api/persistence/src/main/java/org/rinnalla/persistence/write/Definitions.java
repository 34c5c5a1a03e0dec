package org.rinnalla.persistence.write;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** By which definitions programmes work. No command ever changes it, and a row id is never used again, so each is looked up once. */
final class Definitions {
    private static final int MOST = 10_000;
    private static final long KEPT = TimeUnit.SECONDS.toNanos(10);
    private final Map<Programme, String> known = new ConcurrentHashMap<>();
    private final Map<Integer, InUse> inUse = new ConcurrentHashMap<>();

    private record Programme(int tenant, long id) {}

    private record InUse(Set<String> definitions, long since) {}

    Optional<String> find(int tenant, long programme) {
        return Optional.ofNullable(known.get(new Programme(tenant, programme)));
    }

    void learn(int tenant, long programme, String definition) {
        if (known.size() < MOST) {
            known.put(new Programme(tenant, programme), definition);
        }
    }

    /** Those of all the tenant's programmes, if they were looked up lately. */
    Optional<Set<String>> inUse(int tenant) {
        return Optional.ofNullable(inUse.get(tenant)).filter(each -> System.nanoTime() - each.since() < KEPT).map(InUse::definitions);
    }

    void inUse(int tenant, Set<String> definitions) {
        inUse.put(tenant, new InUse(Set.copyOf(definitions), System.nanoTime()));
    }

    /** A programme is opened. */
    void opened(int tenant) {
        inUse.remove(tenant);
    }
}
