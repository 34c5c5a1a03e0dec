package org.rinnalla.plugin.sweden;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rinnalla.spi.BenefitRules;
import org.rinnalla.spi.CodeTable;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.DataExtension;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.FidelityReport;
import org.rinnalla.spi.OrganisationIdentifier;
import org.rinnalla.spi.PersonIdentifier;
import org.rinnalla.spi.PluginConfiguration;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProtectionGrade;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.SpiRange;

/** Sweden's part of the platform. */
public final class SwedenPlugin implements CountryPlugin {
    private final List<CodeTable> codeTables = Stream.of(AreaCodes.tables(), BenefitFile.tables(), List.of(WorkSupport.table()))
            .flatMap(List::stream).toList();
    private volatile SwedishSettings settings = new SwedishSettings(false);

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("sweden", "SE", "0.1.0", SpiRange.from(1, 0),
                List.of(Locale.of("sv"), Locale.of("fi"), Locale.ENGLISH));
    }

    @Override
    public Optional<PluginConfiguration<?>> configuration() {
        return Optional.of(new PluginConfiguration<>(settings, given -> settings = given));
    }

    @Override
    public List<ProgrammeDefinition> programmes() {
        return List.of(new KnivstaStegen(), new StockholmPsychosisCare(), new AlfaIps(), GroupIps.iWork(), GroupIps.addiction(),
                new HuddingeOutreach());
    }

    @Override
    public List<PersonIdentifier> identifiers() {
        return List.of(new Personnummer(settings.interimNumbers() ? Personnummer.Interim.ACCEPTED : Personnummer.Interim.REFUSED),
                new Samordningsnummer());
    }

    @Override
    public List<OrganisationIdentifier> organisationIdentifiers() {
        return List.of(new OrganisationNumber());
    }

    @Override
    public List<CodeTable> codeTables() {
        return codeTables;
    }

    @Override
    public List<ProtectionGrade> protectionGrades() {
        return ProtectedIdentity.grades();
    }

    @Override
    public Optional<BenefitRules> benefits() {
        return Optional.of(new SwedishBenefits());
    }

    @Override
    public List<ReportDefinition> reports() {
        return List.of(new SnapshotReport(), new SusSheet(), new EsfReport(), new YearReport(), new OutreachReport(),
                FidelityReport.of("se-fidelity"));
    }

    @Override
    public List<DataExtension> data() {
        return SwedishData.all();
    }

    @Override
    public List<DemoSet> demo() {
        return DemoTenants.all();
    }
}
