package org.rinnalla.core.plugin;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks, before a class is loaded, who vouches for a JAR. {@code WARN} lets in what nobody vouches for, but never what contradicts its own
 * signature: that is not a plugin that was not signed yet, but one that somebody changed.
 */
final class TrustCheck {
    private static final Logger LOG = LoggerFactory.getLogger(TrustCheck.class);
    private static final String REMEDY = "Sign the JAR with a key whose certificate stands under plugins.trusted-certificates, or add its "
            + "SHA-256 to plugins.allowed-hashes once you know where it came from (`rinnalla plugins check` prints it)";

    /** What came of it. */
    sealed interface Verdict {
        record Passed(Voucher voucher) implements Verdict {}

        record Refused(PluginProblem problem) implements Verdict {}
    }

    private final PluginTrust trust;
    private final Instant now;

    TrustCheck(PluginTrust trust, Instant now) {
        this.trust = trust;
        this.now = now;
    }

    Verdict check(PluginSubject subject, PluginCopy copy) throws IOException {
        if (trust.mode() == PluginTrust.Mode.OFF) {
            return new Verdict.Passed(new Voucher.Unchecked());
        }
        if (trust.hashes().contains(copy.sha256())) {
            return new Verdict.Passed(new Voucher.Listed());
        }
        return switch (JarSignature.of(copy.jar())) {
            case JarSignature.TooLarge() -> new Verdict.Refused(subject.problem(PluginRule.JAR_TOO_LARGE, "the file",
                    "it unpacks to more than the " + (PluginLimits.UNPACKED_BYTES >> 20) + " MiB that are allowed",
                    "Take out the libraries and data that the plugin does not use"));
            case JarSignature.Broken(String reason) -> new Verdict.Refused(subject.problem(PluginRule.SIGNATURE_BROKEN, "the signature",
                    reason, "Do not use this JAR: fetch it anew from whoever made it, and ask how it came to be changed"));
            case JarSignature.None() -> nobody(subject, copy, PluginRule.SIGNATURE_MISSING, "nobody has signed it");
            case JarSignature.Whole(Set<X509Certificate> signers) -> signed(subject, copy, signers);
        };
    }

    private Verdict signed(PluginSubject subject, PluginCopy copy, Set<X509Certificate> signers) {
        List<X509Certificate> known = signers.stream().filter(trust.certificates()::contains).toList();
        Optional<X509Certificate> good = known.stream().filter(this::valid).findFirst();
        if (good.isPresent()) {
            return new Verdict.Passed(new Voucher.Signed(name(good.get())));
        }
        if (known.isEmpty()) {
            return nobody(subject, copy, PluginRule.SIGNATURE_STRANGER, "it is signed by "
                    + String.join(", ", signers.stream().map(TrustCheck::name).toList()) + ", whose certificate is not on the list");
        }
        X509Certificate old = known.getFirst();
        return nobody(subject, copy, PluginRule.SIGNATURE_EXPIRED,
                "the certificate of " + name(old) + " is valid from " + day(old.getNotBefore().toInstant()) + " to "
                        + day(old.getNotAfter().toInstant()) + " only");
    }

    private Verdict nobody(PluginSubject subject, PluginCopy copy, PluginRule rule, String reason) {
        if (trust.mode() == PluginTrust.Mode.REQUIRE) {
            return new Verdict.Refused(subject.problem(rule, "the signature", reason + "; its SHA-256 is " + copy.sha256(), REMEDY));
        }
        LOG.warn("event=plugin-not-vouched-for file={} sha256={} reason=\"{}\"", subject.file(), copy.sha256(), reason);
        return new Verdict.Passed(new Voucher.Nobody(reason));
    }

    private boolean valid(X509Certificate certificate) {
        return !now.isBefore(certificate.getNotBefore().toInstant()) && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    private static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    private static String day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
