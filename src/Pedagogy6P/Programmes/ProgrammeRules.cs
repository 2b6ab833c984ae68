using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Programmes;

/// <summary>The rules of the programme format that a programme must follow; every violation of every table is reported.</summary>
internal sealed class ProgrammeRules(ProgrammeTables tables, ProgrammeRows rows, ViolationCollector violations)
{
    private readonly HashSet<string> _competencies = Ids(tables.Competencies.Select(item => item.Id));
    private readonly HashSet<string> _roles = Ids(tables.Roles.Select(item => item.Id));
    private readonly HashSet<string> _modules = Ids(tables.Modules.Select(item => item.Id));
    private readonly HashSet<string> _sites = Ids(tables.Sites.Select(item => item.Id));
    private readonly HashSet<string> _trainers = Ids(tables.Trainers.Select(item => item.Id));

    public void Check()
    {
        CheckHeader();
        CheckCompetencies();
        CheckRoles();
        CheckModules();
        CheckPrerequisites();
        CheckSites();
        CheckTrainers();
        CheckSessions();
        CheckStudies();
        CheckDemand();
        new VocabularyRules(tables, rows.Terms, violations).Check();
        CheckMandatory();
        new AwardRules(rows.Awards, _modules, violations).Check();
    }

    private static HashSet<string> Ids(IEnumerable<string> ids) => new(ids, StringComparer.Ordinal);

    private static HashSet<string> NoIds() => new(StringComparer.Ordinal);

    private void CheckHeader()
    {
        var report = new RowReport(violations, "programme", row: null);
        report.Id("id", tables.Id);
        report.Text("title", tables.Title);
        report.Text("time_zone", tables.TimeZone);
        report.Language("language", tables.Language);
        report.NotNegative("default_max_distance_km", tables.DefaultMaxDistanceKm);
    }

    private void CheckCompetencies()
    {
        HashSet<string> seen = NoIds();
        var circles = new ParentCircles(tables.Competencies.Where(item => item.ParentId is not null)
            .DistinctBy(item => item.Id, StringComparer.Ordinal).ToDictionary(item => item.Id, item => item.ParentId!,
                StringComparer.Ordinal));
        foreach ((Competency item, RowReport report) in rows.Competencies.Reporting(violations))
        {
            report.NewId("id", item.Id, seen);
            report.Text("title", item.Title);
            if (item.ParentId is not null)
            {
                report.Known("parent", item.ParentId, _competencies, "a competency");
                if (circles.TryTake(item.Id, out string? circle))
                {
                    report.Add("parent", circle, "competencies that form a tree: none above itself");
                }
            }
        }
    }

    private void CheckRoles()
    {
        HashSet<string> seen = NoIds();
        foreach ((Role item, RowReport report) in rows.Roles.Reporting(violations))
        {
            report.NewId("id", item.Id, seen);
            report.Text("title", item.Title);
            report.Ids("audiences", item.Audiences);
        }

        var pairs = new HashSet<(string, string)>();
        foreach ((RoleCompetency item, RowReport report) in rows.RoleCompetencies.Reporting(violations))
        {
            report.Known("role", item.RoleId, _roles, "a role");
            report.Known("competency", item.CompetencyId, _competencies, "a competency");
            report.Unique("competency", (item.RoleId, item.CompetencyId), pairs);
            report.Number("level", item.Level, item.Level is > 0 and <= 1, "a number above 0 to 1");
            report.Positive("importance", item.Importance);
        }

        var backgrounds = new HashSet<(string, string)>();
        foreach ((BackgroundMastery item, RowReport report) in rows.Backgrounds.Reporting(violations))
        {
            report.Id("background", item.Background);
            report.Known("competency", item.CompetencyId, _competencies, "a competency");
            report.Unique("competency", (item.Background, item.CompetencyId), backgrounds);
            report.Share("mastery", item.Mastery);
            report.Positive("evidence", item.Evidence);
        }
    }

    private void CheckModules()
    {
        HashSet<string> seen = NoIds();
        foreach ((Module item, RowReport report) in rows.Modules.Reporting(violations))
        {
            report.NewId("id", item.Id, seen);
            report.Text("title", item.Title);
            report.Positive("hours", item.Hours);
            report.Defined("modality", item.Modality);
            report.Ids("audiences", item.Audiences);
            report.Level("min_level", item.MinLevel);
            report.Languages("languages", item.Languages);
            report.Share("hands_on_share", item.HandsOnShare);
            report.Ids("settings", item.Settings);
            report.Ids("topics", item.Topics);
            report.NotNegative("price", item.Price);
            report.Ids("labels", item.Labels);
            report.Ids("equipment", item.Equipment);
            report.KnownAll("mandatory_for", item.MandatoryFor, _roles, "a role");
            report.KnownAll("trains_for", item.TrainsFor, _modules, "a module");
            TeamRules.Check(item, _modules, report);
        }

        var pairs = new HashSet<(string, string)>();
        foreach ((ModuleCompetency item, RowReport report) in rows.ModuleCompetencies.Reporting(violations))
        {
            report.Known("module", item.ModuleId, _modules, "a module");
            report.Known("competency", item.CompetencyId, _competencies, "a competency");
            report.Unique("competency", (item.ModuleId, item.CompetencyId), pairs);
            report.Share("entry", item.Entry);
            report.Number("attainment", item.Attainment, item.Attainment >= item.Entry && item.Attainment <= 1, "a number from entry to 1");
        }
    }

    private void CheckPrerequisites()
    {
        var kinds = new Dictionary<(string, string), PrerequisiteKind>();
        var seen = new HashSet<(string, string, string?)>();
        foreach ((Prerequisite item, RowReport report) in rows.Prerequisites.Reporting(violations))
        {
            report.Known("module", item.ModuleId, _modules, "a module");
            report.Known("requires", item.RequiredId, _modules, "a module");
            report.Defined("kind", item.Kind);
            report.Unique("requires", (item.ModuleId, item.RequiredId, item.Group), seen);
            if (item.Group is string group)
            {
                report.Id("group", group);
                if (!kinds.TryAdd((item.ModuleId, group), item.Kind) && kinds[(item.ModuleId, group)] != item.Kind)
                {
                    report.Add("kind", item.Kind == PrerequisiteKind.Hard ? "hard" : "advised", "one kind per group of a module");
                }
            }
        }

        CheckCycles();
    }

    private void CheckCycles()
    {
        ImmutableArray<string> cycle = PrerequisiteCycle.Shortest(_modules, tables.Prerequisites);
        if (cycle.IsEmpty)
        {
            return;
        }

        // Names the row of the first step, so that an author finds one end of the loop.
        (_, RowReport first) = rows.Prerequisites.Reporting(violations).First(row =>
            string.Equals(row.Item.ModuleId, cycle[0], StringComparison.Ordinal)
                && string.Equals(row.Item.RequiredId, cycle[1], StringComparison.Ordinal));
        Violation violation = PrerequisiteCycle.AsViolation(cycle);
        first.Add("requires", violation.Value, violation.Expected);
    }

    private void CheckSites()
    {
        HashSet<string> seen = NoIds();
        foreach ((Site item, RowReport report) in rows.Sites.Reporting(violations))
        {
            report.NewId("id", item.Id, seen);
            report.Text("title", item.Title);
            report.Place(item.Location);
            report.Ids("equipment", item.Equipment);
        }
    }

    private void CheckTrainers()
    {
        HashSet<string> seen = NoIds();
        foreach ((Trainer item, RowReport report) in rows.Trainers.Reporting(violations))
        {
            report.NewId("id", item.Id, seen);
            report.Text("name", item.Name);
            report.KnownAll("modules", item.Modules, _modules, "a module");
            report.NotNegative("max_hours_per_week", item.MaxHoursPerWeek);
        }
    }

    private void CheckSessions()
    {
        HashSet<string> seen = NoIds();
        var modules = tables.Modules.DistinctBy(item => item.Id, StringComparer.Ordinal).ToDictionary(item => item.Id,
            StringComparer.Ordinal);
        var sites = tables.Sites.DistinctBy(item => item.Id, StringComparer.Ordinal).ToDictionary(item => item.Id, StringComparer.Ordinal);
        foreach ((Session item, RowReport report) in rows.Sessions.Reporting(violations))
        {
            report.NewId("id", item.Id, seen);
            report.Known("module", item.ModuleId, _modules, "a module");
            if (item.End < item.Start)
            {
                report.Add("end", item.End.ToString("O", CultureInfo.InvariantCulture), "a day not before start");
            }

            report.NotNegative("seats", item.Seats);
            if (item.TrainerId is not null)
            {
                report.Known("trainer", item.TrainerId, _trainers, "a trainer");
            }

            modules.TryGetValue(item.ModuleId, out Module? module);
            SessionGroupRules.Check(item, module, report);
            if (item.SiteId is null && module?.Modality == Modality.OnSite)
            {
                report.Add("site", null, "a site, for its module is taught on site");
            }

            if (item.SiteId is not null)
            {
                report.Known("site", item.SiteId, _sites, "a site");
                if (module is not null && sites.TryGetValue(item.SiteId, out Site? site)
                    && module.Equipment.Except(site.Equipment, StringComparer.Ordinal).Any())
                {
                    report.Add("site", item.SiteId, $"a site with the module's equipment ({string.Join(", ", module.Equipment)})");
                }
            }
        }
    }

    private void CheckStudies()
    {
        var seen = new HashSet<(string, string)>();
        foreach ((Study item, RowReport report) in rows.Studies.Reporting(violations))
        {
            report.Known("module", item.ModuleId, _modules, "a module");
            report.Id("study", item.Id);
            report.Unique("study", (item.ModuleId, item.Id), seen);
            report.Defined("design", item.Design);
            report.Number("effect", item.Effect, Math.Abs(item.Effect) <= Study.LargestEffect, "a number from -100 to 100");
            report.Number("standard_error", item.StandardError,
                item.StandardError is >= Study.SmallestStandardError and <= Study.LargestEffect, "a number from 0.0001 to 100");
            report.Positive("n", item.SampleSize);
            report.Ids("audiences", item.Audiences);
            report.Number("year", item.Year, item.Year is >= 1 and <= 9999, "a year");
            report.Text("source", item.Source);
        }
    }

    private void CheckMandatory()
    {
        var seen = new HashSet<(string, string)>();
        foreach ((MandatoryModule item, RowReport report) in rows.Mandatory.Reporting(violations))
        {
            report.Known("role", item.RoleId, _roles, "a role");
            report.Known("module", item.ModuleId, _modules, "a module");
            report.Unique("module", (item.RoleId, item.ModuleId), seen);
            if (item.Months is int months)
            {
                report.Number("months", months, months is >= 1 and <= MandatoryModule.MostMonths, "a number from 1 to 1200");
                if (item.By is not null)
                {
                    report.Add("months", months.ToString(CultureInfo.InvariantCulture), "by or months, not both");
                }
            }
        }
    }

    private void CheckDemand()
    {
        var seen = new HashSet<(string, DateOnly, string?)>();
        foreach ((DemandCount item, RowReport report) in rows.Demand.Reporting(violations))
        {
            report.Known("competency", item.CompetencyId, _competencies, "a competency");
            report.NotNegative("count", item.Count);
            if (item.Month.Day != 1)
            {
                report.Add("month", item.Month.ToString("O", CultureInfo.InvariantCulture), "the first day of a month");
            }

            if (item.Region is not null)
            {
                report.Id("region", item.Region);
            }

            report.Unique("month", (item.CompetencyId, item.Month, item.Region), seen);
        }
    }
}
