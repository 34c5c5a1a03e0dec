package org.rinnalla.plugin.shared.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.PlacementKind;

/** Writes the placements of a stay, each inside it. */
public final class Placements {
    private final Demo demo;
    private final Market market;

    public Placements(Demo demo, Market market) {
        this.demo = demo;
        this.market = market;
    }

    /** What runs on the demo date, and now and then what led to it. Answers the employer; the stay has gone on for 30 days or more. */
    public Optional<Market.Employer> running(Stay stay, MainActivity activity) {
        Draw draw = demo.draw();
        if (activity == MainActivity.NONE) {
            return stay.days() > 120 && draw.chance(30) ? Optional.of(past(stay)) : Optional.empty();
        }
        LocalDate earliest = stay.start().plusDays(stay.days() / 3);
        LocalDate from = draw.workday(earliest, Demo.TODAY.minusDays(4));
        if (activity == MainActivity.PAID_WORK) {
            return Optional.of(job(stay, from));
        }
        PlacementKind kind = PlacementKind.valueOf(activity.name());
        Market.Employer employer = draw.one(kind == PlacementKind.STUDIES ? market.schools() : market.workplaces());
        place(stay, employer, kind, draw.one(market.pay().extents()), from);
        return Optional.of(employer);
    }

    /** A job, in some cases after an internship at the same place, in some with studies beside it. */
    private Market.Employer job(Stay stay, LocalDate from) {
        Draw draw = demo.draw();
        Market.Employer employer = draw.one(market.workplaces());
        int percent = draw.one(market.pay().extents());
        if (from.toEpochDay() - stay.start().toEpochDay() > 45 && draw.chance(40)) {
            end(place(stay, employer, PlacementKind.INTERNSHIP, percent, from.minusDays(draw.between(20, 35))),
                    from.minusDays(1), "CONTRACT_END");
        }
        PlacementKind kind = draw.chance(75) ? PlacementKind.COMPETITIVE : PlacementKind.SUBSIDISED;
        place(stay, employer, kind, percent, from);
        if (percent <= 50 && draw.chance(25)) {
            place(stay, draw.one(market.schools()), PlacementKind.STUDIES, market.pay().extents().getFirst(),
                    draw.workday(stay.start(), Demo.TODAY));
        }
        return employer;
    }

    /** Something that has ended inside the stay. */
    public Market.Employer past(Stay stay) {
        Draw draw = demo.draw();
        PlacementKind kind = draw.one(List.of(PlacementKind.INTERNSHIP, PlacementKind.COMPETITIVE, PlacementKind.WORK_TRAINING));
        LocalDate from = draw.workday(stay.start().plusDays(stay.days() / 4), stay.start().plusDays(stay.days() / 2));
        LocalDate to = draw.anyDay(from.plusDays(10), from.plusDays(stay.days() / 2));
        Market.Employer employer = draw.one(market.workplaces());
        String reason = kind == PlacementKind.COMPETITIVE
                ? draw.one(List.of("QUIT_BETTER_JOB", "QUIT", "LAID_OFF", "DISMISSED", "CONTRACT_END", "HEALTH"))
                : draw.one(List.of("CONTRACT_END", "CONTRACT_END", "QUIT", "HEALTH", "OTHER"));
        end(place(stay, employer, kind, draw.one(market.pay().extents()), from), to, reason);
        return employer;
    }

    /** What a stay that ended with work or studies led to. It goes on after the stay; what is known of it ends with the stay. */
    public Market.Employer untilTheEnd(Stay stay, PlacementKind kind) {
        Draw draw = demo.draw();
        Market.Employer employer = draw.one(kind == PlacementKind.STUDIES ? market.schools() : market.workplaces());
        LocalDate from = draw.workday(stay.start().plusDays(stay.days() / 4), stay.start().plusDays(stay.days() / 2));
        end(place(stay, employer, kind, draw.one(market.pay().extents()), from), stay.lastDay(), "OTHER");
        return employer;
    }

    private Row place(Stay stay, Market.Employer employer, PlacementKind kind, int percent, LocalDate from) {
        Draw draw = demo.draw();
        Market.Job job = draw.one(employer.jobs());
        Row row = demo.add(ImportKind.PLACEMENTS, demo.nextRef(ImportKind.PLACEMENTS, "pl", 3)).set("enrolmentRef", stay.ref())
                .set("employerRef", employer.ref()).set("kind", kind).set("title", job.title()).set("startedOn", from);
        if (kind != PlacementKind.STUDIES) {
            row.set("occupation", job.occupation());
        }
        if (kind == PlacementKind.COMPETITIVE || kind == PlacementKind.SUBSIDISED) {
            market.pay().wage(row, draw, percent);
        }
        market.pay().extent(row, percent);
        facts(row, kind);
        return row;
    }

    /** Without a draw, so that all else stays as it was. Of every ninth job a fact is not known yet. */
    private void facts(Row row, PlacementKind kind) {
        if (kind != PlacementKind.COMPETITIVE && kind != PlacementKind.SUBSIDISED) {
            return;
        }
        int number = demo.rows(ImportKind.PLACEMENTS).size();
        row.set("openToAnyone", true).set("minimumPay", true).set("ownContract", true).set("setAside", false).set("agencyLimit", false);
        if (number % 9 != 0) {
            row.set("equalPay", true);
        }
        if (kind == PlacementKind.SUBSIDISED) {
            row.set("subsidy", market.subsidies().get(number % market.subsidies().size()));
        }
    }

    private static void end(Row placement, LocalDate on, String reason) {
        placement.set("endedOn", on).set("endReason", reason);
    }
}
