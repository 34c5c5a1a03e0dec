package org.rinnalla.core.count;

import java.util.Map;
import java.util.Optional;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.plugin.InstalledPlugin;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.FigureDefinition;

/**
 * A definition and whose it is.
 *
 * @param definition how is counted
 * @param plugin empty: the platform's own
 */
record CountedBy(FigureDefinition definition, Optional<InstalledPlugin> plugin) {
    String id() {
        return definition.id();
    }

    Figure.Info info(Texts texts, RequestContext context) {
        String title = plugin.map(own -> texts.text(own.id(), context.locale(), definition.title(), Map.of()))
                .orElseGet(() -> texts.text(context.locale(), definition.title(), Map.of()));
        String words = plugin.map(own -> texts.text(own.id(), context.locale(), definition.definition(), Map.of()))
                .orElseGet(() -> texts.text(context.locale(), definition.definition(), Map.of()));
        return new Figure.Info(definition.id(), definition.version(), title, words, definition.kind(), plugin.map(InstalledPlugin::id));
    }
}
