package org.rinnalla.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rinnalla.spi.CountryPlugin;

/**
 * Runs the tests of a class against the whole platform, a process of its own on a real database of its own, with the plugin alone in its
 * plugins directory and one tenant of the plugin's country. A test takes a {@link RunningPlatform} as a parameter:
 *
 * <pre>{@code
 * @OnPlatform(QuayPlugin.class)
 * class QuayOnPlatformIT {
 *     @Test
 *     void is_at_work(RunningPlatform platform) {
 *         assertThat(platform.get(Role.ADMINISTRATOR, "/plugins").body()).contains("quay");
 *     }
 * }
 * }</pre>
 *
 * <p>The platform is the distribution that {@code mvn package} builds, or one that was unpacked: its folder is named by the system property
 * {@code rinnalla.home} or the environment variable {@code RINNALLA_HOME}, else looked for as {@code api/server/target/rinnalla} in the
 * folders above. Classes with the same plugin and settings share one platform.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PlatformExtension.class)
public @interface OnPlatform {
    /** The plugin; must stand in a folder of classes, as in a Maven build, or in a JAR of its own. */
    Class<? extends CountryPlugin> value();

    /** Settings of the platform as lines of its environment, such as {@code RINNALLA_PLUGINS_QUAY_MINIMUM_AGE=18}. */
    String[] settings() default {};
}
