using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Predictive.Coverage;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>Lays out the census of what is taught.</summary>
internal sealed class CoverageLayout : IDemandLayout<ImmutableArray<FrameworkCensus>>
{
    public void Write(Utf8JsonWriter json, ImmutableArray<FrameworkCensus> answer)
    {
        json.WriteStartObject();
        json.WriteStartArray("frameworks");
        foreach (FrameworkCensus framework in answer)
        {
            json.WriteStartObject();
            json.WriteString("framework", framework.Framework);
            Shares(json, framework.Shares);
            json.WriteStartArray("domains");
            foreach (DomainCoverage domain in framework.Domains)
            {
                json.WriteStartObject();
                json.WriteString("domain", domain.Domain);
                Shares(json, domain.Shares);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("competencies");
            foreach (CompetencyCoverage competency in framework.Competencies)
            {
                WriteCompetency(json, competency);
            }

            json.WriteEndArray();
            JsonText.Words(json, "headings", framework.Headings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public byte[] Csv(ImmutableArray<FrameworkCensus> answer, bool spreadsheetSafe)
    {
        CsvText text = new CsvText(spreadsheetSafe).Cell("framework").Cell("domain").Cell("competency").Cell("audience").Cell("taught")
            .Cell("asked").Cell("modules").EndRecord();
        foreach (FrameworkCensus framework in answer)
        {
            foreach (CompetencyCoverage competency in framework.Competencies)
            {
                foreach (AudienceCoverage reach in competency.Audiences.Insert(0, competency.All))
                {
                    text.Cell(framework.Framework).Cell(competency.Domain).Cell(competency.CompetencyId).Cell(reach.Audience)
                        .Cell((double?)reach.Level).Cell((double?)reach.Asked)
                        .Cell(reach == competency.All ? string.Join(';', competency.Modules.Select(module => module.ModuleId)) : null)
                        .EndRecord();
                }
            }
        }

        return text.ToUtf8();
    }

    public ReportDocument Document(ImmutableArray<FrameworkCensus> answer, DemandSpeech speech) => new(
        speech.Say("What is taught of each framework"),
        [
            speech.Say("Taught: some module teaches it. Covered: as far as roles ask. Headings that only hold other competencies are not "
                + "counted."),
        ],
        [.. answer.SelectMany(framework => Sections(framework, speech))]);

    private static IEnumerable<ReportSection> Sections(FrameworkCensus framework, DemandSpeech speech)
    {
        CoverageShare all = framework.Shares[0];
        yield return new ReportSection(framework.Framework)
        {
            Lines = [speech.Say(FormattableString.Invariant(
                $"{all.Taught} of {all.Competencies} competencies taught, {all.Covered} covered, in {Math.Round(all.Hours, 1)} hours."))],
            Heads = [speech.Say("Domain"), speech.Say("Taught"), speech.Say("Covered"), speech.Say("Hours"),
                .. framework.Shares.Skip(1).Select(share => speech.Audience(share.Audience))],
            Rows = [.. framework.Domains.Select(domain => (IReadOnlyList<string>)
            [
                domain.Domain ?? speech.Say("without a domain"), Of(domain.Shares[0].Taught, domain.Shares[0], speech),
                Of(domain.Shares[0].Covered, domain.Shares[0], speech), speech.Tick(Math.Round(domain.Shares[0].Hours, 1)),
                .. domain.Shares.Skip(1).Select(share => Of(share.Covered, share, speech)),
            ])],
        };
        yield return new ReportSection(null)
        {
            OnlyOnPages = true,
            Picture = () => CensusMatrix.Draw(framework, speech),
            Caption = speech.Say("The highest level that modules open to each audience attain: ● as far as roles ask, ◐ less, ○ not "
                + "taught though asked; a dash where neither."),
        };
    }

    private static string Of(int count, CoverageShare share, DemandSpeech speech) =>
        $"{speech.Whole(count)} / {speech.Whole(share.Competencies)}";

    private static void Shares(Utf8JsonWriter json, ImmutableArray<CoverageShare> shares)
    {
        json.WriteStartArray("audiences");
        foreach (CoverageShare share in shares)
        {
            json.WriteStartObject();
            json.WriteString("audience", share.Audience.Length == 0 ? null : share.Audience);
            json.WriteNumber("competencies", share.Competencies);
            json.WriteNumber("taught", share.Taught);
            json.WriteNumber("covered", share.Covered);
            json.WriteNumber("share", share.Share);
            json.WriteNumber("hours", share.Hours);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCompetency(Utf8JsonWriter json, CompetencyCoverage competency)
    {
        json.WriteStartObject();
        json.WriteString("competency", competency.CompetencyId);
        json.WriteString("domain", competency.Domain);
        json.WriteNumber("taught", competency.All.Level);
        json.WriteNumber("asked", competency.All.Asked);
        json.WriteStartArray("audiences");
        foreach (AudienceCoverage reach in competency.Audiences)
        {
            json.WriteStartObject();
            json.WriteString("audience", reach.Audience);
            json.WriteNumber("taught", reach.Level);
            json.WriteNumber("asked", reach.Asked);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("modules");
        foreach (CensusModule module in competency.Modules)
        {
            json.WriteStartObject();
            json.WriteString("module", module.ModuleId);
            json.WriteNumber("entry", module.Entry);
            json.WriteNumber("attainment", module.Attainment);
            json.WriteBoolean("hasSeats", module.HasSeats);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
