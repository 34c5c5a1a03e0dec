package org.rinnalla.rest.quality;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.fidelity.FidelityItem;
import org.rinnalla.core.fidelity.FidelityLift;
import org.rinnalla.core.fidelity.FidelityProposal;
import org.rinnalla.core.fidelity.FidelityProposal.Counted;
import org.rinnalla.core.fidelity.FidelityWording;
import org.rinnalla.core.text.Texts;
import org.rinnalla.rest.json.JsonOut;

/** Fidelity as JSON, in the caller's language. */
final class FidelityJson {
    private final Supplier<Texts> texts;
    private final FidelityWording wording;

    FidelityJson(Supplier<Texts> texts, FidelityWording wording) {
        this.texts = texts;
        this.wording = wording;
    }

    void item(JsonOut out, FidelityItem item, Locale locale) {
        out.object().put("number", item.number()).put("section", item.section().name())
                .put("label", texts.get().text(locale, item.label())).put("measure", item.measure().name())
                .put("lessIsBetter", item.lessIsBetter()).put("computed", item.computed())
                .put("definition", item.computed() ? texts.get().text(locale, item.definition()) : null).name("thresholds").list();
        item.thresholds().forEach(threshold -> threshold(out, threshold));
        out.endList();
        Optional<FidelityWording.Words> words = wording.of(item, locale);
        if (words.isPresent()) {
            out.name("wording").object().put("title", words.get().title()).put("anchors", words.get().anchors()).endObject();
        } else {
            out.put("wording", null);
        }
        out.endObject();
    }

    void proposal(JsonOut out, FidelityProposal proposal, Locale locale) {
        out.object().put("from", proposal.from()).put("to", proposal.to()).put("scale", proposal.scale().name()).name("items").list();
        proposal.items().forEach(item -> proposed(out, item, locale));
        out.endList().endObject();
    }

    void lift(JsonOut out, FidelityLift lift, Locale locale) {
        out.object().put("agreed", lift.agreed()).put("total", number(lift.total()))
                .put("band", lift.band().map(Enum::name).orElse(null))
                .put("bandLabel", lift.band().map(band -> texts.get().label(locale, band)).orElse(null))
                .put("pointsToNextBand", number(lift.toNextBand())).name("items").list();
        lift.items().forEach(step -> {
            out.object().name("item");
            item(out, step.item(), locale);
            out.put("score", step.score());
            if (step.next().isPresent()) {
                threshold(out.name("next"), step.next().get());
            } else {
                out.put("next", null);
            }
            if (step.proposal().isPresent()) {
                proposed(out.name("proposal"), step.proposal().get(), locale);
            } else {
                out.put("proposal", null);
            }
            out.endObject();
        });
        out.endList().endObject();
    }

    private void proposed(JsonOut out, FidelityProposal.Item one, Locale locale) {
        out.object().name("item");
        item(out, one.item(), locale);
        out.put("score", number(one.score())).put("value", one.value().orElse(null))
                .put("numerator", one.counted().map(Counted::numerator).orElse(null))
                .put("denominator", one.counted().map(Counted::denominator).orElse(null))
                .put("factor", one.counted().map(Counted::factor).orElse(null)).put("definitionVersion", one.version()).name("figures")
                .list();
        one.figures().forEach(figure -> out.object().put("name", figure.name()).put("value", figure.value()).endObject());
        out.endList();
        if (one.lift().isPresent()) {
            out.name("lift").object().put("score", one.lift().get().score()).put("threshold", one.lift().get().threshold())
                    .put("beyond", one.lift().get().beyond()).put("distance", one.lift().get().distance()).endObject();
        } else {
            out.put("lift", null);
        }
        out.endObject();
    }

    private static void threshold(JsonOut out, FidelityItem.Threshold threshold) {
        out.object().put("score", threshold.score()).put("bound", threshold.bound()).put("beyond", threshold.beyond()).endObject();
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
