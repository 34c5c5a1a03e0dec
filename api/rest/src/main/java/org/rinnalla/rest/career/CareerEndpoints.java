package org.rinnalla.rest.career;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.follow.BenefitAdvices;
import org.rinnalla.core.follow.BenefitAdvices.Question;
import org.rinnalla.core.follow.BenefitAdvices.Told;
import org.rinnalla.core.follow.ProtectionGrades;
import org.rinnalla.core.follow.SupportPlanDocuments;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.PlanNouns;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.InstalledBenefits;
import org.rinnalla.core.plugin.InstalledCodeTable;
import org.rinnalla.rest.documents.PdfOut;
import org.rinnalla.rest.http.Accept;
import org.rinnalla.rest.http.Answer;
import org.rinnalla.rest.http.Call;
import org.rinnalla.rest.http.Parameters;
import org.rinnalla.rest.http.Router;
import org.rinnalla.rest.json.JsonOut;
import org.rinnalla.rest.read.ReadEndpoints;
import org.rinnalla.spi.BenefitType;
import org.rinnalla.spi.BenefitType.Option;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.PlannedWork;

/** Advice on benefits, the benefits that a country has, and a coordinated plan as a paper. */
public final class CareerEndpoints {
    private final BenefitAdvices advices;
    private final SupportPlanDocuments documents;
    private final ProtectionGrades grades;
    private final CatalogueHolder catalogues;
    private final Ids ids;

    public CareerEndpoints(BenefitAdvices advices, SupportPlanDocuments documents, ProtectionGrades grades, CatalogueHolder catalogues,
            Ids ids) {
        this.grades = grades;
        this.advices = advices;
        this.documents = documents;
        this.catalogues = catalogues;
        this.ids = ids;
    }

    public void route(Router router) {
        router.route("GET", "/participants/{id}/benefit-advice", this::advice);
        router.route("GET", "/benefit-types", this::types);
        router.route("GET", "/protection-grades", this::grades);
        router.route("GET", "/support-plans/{id}/document", this::document);
    }

    private Answer advice(Call call) {
        call.query().allow(List.of("on", "percent", "hoursPerWeek", "wageAmount"));
        RequestContext context = call.context();
        Optional<Integer> percent = number(call, "percent").map(CareerEndpoints::whole);
        Optional<BigDecimal> hours = number(call, "hoursPerWeek");
        Optional<BigDecimal> wage = number(call, "wageAmount");
        BenefitAdvices.check(percent, hours, wage);
        Told told = ids.row(Nouns.PARTICIPANT, context.actor().tenantId(), call.variable("id"))
                .flatMap(id -> advices.advise(context, catalogues.of(context),
                        new Question(id, day(call), new PlannedWork(percent, hours, wage))))
                .orElseThrow(() -> ReadEndpoints.missing(Nouns.PARTICIPANT));
        JsonOut json = new JsonOut().object().put("on", told.on()).put("recorded", told.recorded()).name("warnings").list();
        told.warnings().forEach(each -> json.object().put("code", each.code()).put("field", each.field())
                .put("benefitType", each.benefit().orElse(null)).put("message", each.message()).endObject());
        json.endList().put("note", told.note()).put("table", told.rules().rules().table())
                .put("source", told.rules().table().source()).put("asOf", told.rules().table().asOf());
        return Answer.json(200, json.endObject().bytes());
    }

    private Answer types(Call call) {
        call.query().allow(List.of("on"));
        InstalledBenefits rules = advices.rules(call.context(), catalogues.of(call.context()));
        JsonOut json = new JsonOut().object().name("items").list();
        rules.entries(day(call)).forEach(entry -> rules.type(entry.code()).ifPresent(type -> write(json, call, entry, type)));
        return Answer.json(200, json.endList().endObject().bytes());
    }

    private Answer grades(Call call) {
        call.query().allow(List.of());
        Catalogue catalogue = catalogues.of(call.context());
        JsonOut json = new JsonOut().object().name("items").list();
        grades.of(call.context(), catalogue).forEach(each -> json.object().put("code", each.code())
                .put("label", each.name(catalogue.texts(), call.context().locale()))
                .put("conceals", each.grade().conceals().stream().sorted().map(Enum::name).toList())
                .put("namedStaffOnly", each.grade().namedStaffOnly()).put("mayLeave", each.grade().mayLeave()).endObject());
        return Answer.json(200, json.endList().endObject().bytes());
    }

    private static void write(JsonOut json, Call call, CodeEntry entry, BenefitType type) {
        json.object().put("code", type.code()).put("label", InstalledCodeTable.label(entry, call.context().locale()))
                .put("form", type.form().name())
                .put("extents", type.extents()).put("dormant", type.options().contains(Option.DORMANT))
                .put("stepless", type.options().contains(Option.STEPLESS))
                .put("steplessDecidedBefore", type.steplessDecidedBefore().orElse(null))
                .put("lookedUp", type.standing() == BenefitType.Standing.LOOKED_UP).put("source", type.source()).endObject();
    }

    private Answer document(Call call) {
        call.query().allow(List.of());
        Accept.choose(call, List.of(PdfOut.MEDIA_TYPE));
        RequestContext context = call.context();
        Catalogue catalogue = catalogues.of(context);
        byte[] body = ids.row(PlanNouns.SUPPORT_PLAN, context.actor().tenantId(), call.variable("id"))
                .flatMap(id -> documents.document(context, catalogue.texts(), id)).map(PdfOut::write)
                .orElseThrow(() -> ReadEndpoints.missing(PlanNouns.SUPPORT_PLAN));
        return new Answer.Whole(200, PdfOut.MEDIA_TYPE, body, Map.of("Content-Language", context.locale().toLanguageTag()));
    }

    private static int whole(BigDecimal percent) {
        try {
            return percent.intValueExact();
        } catch (ArithmeticException e) {
            throw Parameters.value("percent", "rest.type.INTEGER");
        }
    }

    private static Optional<BigDecimal> number(Call call, String name) {
        return call.query().one(name).map(text -> {
            try {
                if (text.length() > 20) {
                    throw new NumberFormatException("too long");
                }
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw Parameters.value(name, "rest.type.DECIMAL");
            }
        });
    }

    private LocalDate day(Call call) {
        return call.query().day("on").orElseGet(() -> advices.today(call.context()));
    }
}
