package org.rinnalla.core.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.document.Block;
import org.rinnalla.core.document.Document;
import org.rinnalla.core.document.Spoken;
import org.rinnalla.core.model.MeasureBy;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.PlanNouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.TextKey;

/** A coordinated plan as a paper for those who take part: what is needed, who answers for it, what others do, who answers for the whole. */
public final class SupportPlanDocuments {
    private static final int MOST = 100;
    private final ReadService reads;

    public SupportPlanDocuments(ReadService reads) {
        this.reads = reads;
    }

    /** The paper in the caller's language; empty when there is no such plan that the caller may know of. */
    public Optional<Document> document(RequestContext context, Texts texts, long plan) {
        return reads.byId(context, plan, selection()).map(row -> new Paper(context, texts, row).document());
    }

    private static Selection selection() {
        List<Pick> picks = new ArrayList<>();
        for (String name : new String[]{"madeOn", "consentOn", "responsible", "attendees", "nextFollowUpOn", "adoptedOn", "replacedOn"}) {
            picks.add(new Pick.Plain(name, PlanNouns.SUPPORT_PLAN.attribute(name)));
        }
        picks.add(new Pick.One("participant", PlanNouns.SUPPORT_PLAN.relation("participant"),
                Selection.of(Nouns.PARTICIPANT, "givenName", "familyName")));
        picks.add(new Pick.Many("measures", PlanNouns.SUPPORT_PLAN.relation("measures"),
                new ListQuery(Selection.of(PlanNouns.SUPPORT_PLAN_MEASURE, "need", "measure", "answeredBy", "organisation", "person",
                        "dueOn", "doneOn"), Filter.ALL, List.of(), Window.first(MOST), false)));
        return new Selection(PlanNouns.SUPPORT_PLAN, picks);
    }

    private record Paper(RequestContext context, Texts texts, Row plan) {
        Document document() {
            List<Document.Fact> facts = new ArrayList<>();
            facts.add(new Document.Fact(text("participant"), name()));
            day("madeOn", "made", facts);
            if (plan.find("adoptedOn", LocalDate.class).isPresent()) {
                day("adoptedOn", "adopted", facts);
            }
            day("replacedOn", "replaced", facts);
            day("consentOn", "consent", facts);
            facts.add(new Document.Fact(text("responsible"), plan.find("responsible", String.class).orElse("")));
            day("nextFollowUpOn", "follow-up", facts);
            plan.find("attendees", String.class).ifPresent(names -> facts.add(new Document.Fact(text("attendees"), names)));
            List<Document.Section> sections = new ArrayList<>();
            if (plan.find("adoptedOn", LocalDate.class).isEmpty()) {
                sections.add(new Document.Section("", List.of(new Block.Note(text("draft")))));
            }
            sections.add(new Document.Section(text("principals"), List.of(measures(MeasureBy.PRINCIPAL))));
            sections.add(new Document.Section(text("others"), List.of(measures(MeasureBy.OTHER))));
            sections.add(new Document.Section(text("signatures"), List.of(new Block.Facts(signatures()))));
            return new Document(text("title"), context.locale(), facts, sections, text("title") + " · " + made());
        }

        private String name() {
            return plan.find("participant", Row.class).map(person -> person.find("givenName", String.class).orElse("") + " "
                    + person.find("familyName", String.class).orElse("")).map(String::strip).orElse("");
        }

        private String made() {
            return new Spoken(context.locale()).text(plan.find("madeOn", LocalDate.class).orElse(null));
        }

        private void day(String attribute, String key, List<Document.Fact> facts) {
            plan.find(attribute, LocalDate.class)
                    .ifPresent(day -> facts.add(new Document.Fact(text(key), new Spoken(context.locale()).text(day))));
        }

        private Block measures(MeasureBy by) {
            List<Row> rows = plan.page("measures").rows().stream()
                    .filter(row -> by.name().equals(row.find("answeredBy", String.class).orElse(""))).toList();
            if (rows.isEmpty()) {
                return new Block.Paragraph(text("none"));
            }
            return new Block.Table(List.of(text("need"), text("measure"), text("organisation"), text("due"), text("done")),
                    rows.stream().map(row -> Arrays.asList(row.value("need"), row.value("measure"), who(row), row.value("dueOn"),
                            row.value("doneOn"))).toList());
        }

        private static String who(Row row) {
            String organisation = row.find("organisation", String.class).orElse("");
            return row.find("person", String.class).map(person -> organisation + "\n" + person).orElse(organisation);
        }

        /** A line for the participant and one for who answers for the whole. */
        private List<Document.Fact> signatures() {
            String line = "_".repeat(40);
            return List.of(new Document.Fact(name(), line), new Document.Fact(plan.find("responsible", String.class).orElse(""), line));
        }

        private String text(String key) {
            return texts.text(context.locale(), TextKey.of("document.support-plan." + key), Map.of());
        }
    }
}
