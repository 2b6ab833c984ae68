using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Learners;

/// <summary>
/// Names of the facts of a learner's record that can be edited and contested: those of the columns of <c>learners.csv</c>, <c>location</c>
/// for the place (latitude and longitude separated by <c>;</c>), and one for each competency and module
/// (<c>mastery:COMPETENCY</c>, <c>completed:MODULE</c>). Goals, pins and vetoes have kinds of choices of their own.
/// </summary>
public static class LearnerFacts
{
    private const string Mastery = "mastery";
    private const string Completed = "completed";
    private const string Yes = "yes";
    private const string No = "no";

    private static readonly ImmutableDictionary<string, LearnerFact> All = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal, Facts().Select(fact => KeyValuePair.Create(fact.Name, fact)));

    /// <summary>The names, those about competencies and modules as what stands before the colon.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Facts().Select(fact => fact.Name)];

    /// <summary>The name of the mastery of a competency.</summary>
    /// <param name="competencyId">Id of the competency.</param>
    public static string MasteryOf(string competencyId) => $"{Mastery}:{competencyId}";

    /// <summary>The name of the completion of a module.</summary>
    /// <param name="moduleId">Id of the module.</param>
    public static string CompletionOf(string moduleId) => $"{Completed}:{moduleId}";

    /// <summary>The module whose completion a fact is; null when it is another fact.</summary>
    internal static string? ModuleOfCompletion(string? name) => name is not null
        && name.StartsWith(Completed, StringComparison.Ordinal) && name.Length > Completed.Length && name[Completed.Length] == ':'
            ? name[(Completed.Length + 1)..] : null;

    /// <summary>The fact of a name and the thing it is about; null when there is none.</summary>
    internal static (LearnerFact Fact, string About)? Find(string? name)
    {
        if (name is null)
        {
            return null;
        }

        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return All.TryGetValue(colon < 0 ? name : name[..colon], out LearnerFact? fact) && fact.IsAboutThings == colon >= 0
            ? (fact, name[(colon + 1)..]) : null;
    }

    private static IEnumerable<LearnerFact> Facts() =>
    [
        new("level", "a level of the European Qualifications Framework, 1 to 8")
        {
            IsAttested = true,
            Edit = (learner, _, value) => Number(value) is double level and >= 0 and <= byte.MaxValue && Math.Floor(level).Equals(level)
                ? learner with { Level = (int)level } : null,
            Show = (learner, _) => learner.Level.ToString(CultureInfo.InvariantCulture),
        },
        new("hours_per_week", "hours per week before those of modules accepted here, 0 or more, without separators of thousands")
        {
            Edit = (learner, _, value) => Amount(value) is double hours ? learner with { HoursPerWeek = hours } : null,
            Show = (learner, _) => Text(learner.HoursPerWeek),
        },
        new("background", "the id of a background, or nothing")
        {
            Edit = (learner, _, value) => learner with { Background = value },
            SetAside = (learner, _) => learner with { Background = null },
            Show = (learner, _) => learner.Background,
        },
        List("languages", "language tags separated by ';', or nothing", learner => learner.Languages,
            (learner, items) => learner with { Languages = items }),
        new("current_role", "the id of a role, or nothing")
        {
            Edit = (learner, _, value) => learner with { CurrentRoleId = value },
            SetAside = (learner, _) => learner with { CurrentRoleId = null },
            Show = (learner, _) => learner.CurrentRoleId,
        },
        new("availability", "weekly slots such as 'Mon-Fri 18:00-20:00;Sat 09:00-12:30', each with a whole quarter hour, or nothing for "
            + "always")
        {
            Edit = (learner, _, value) => value is null ? learner with { Availability = Availability.Always }
                : Availability.TryParse(value, SlotRounding.Inward, out Availability free, out int vanished) && vanished == 0
                    ? learner with { Availability = free } : null,
            SetAside = (learner, _) => learner with { Availability = Availability.Always },
            Show = (learner, _) => learner.Availability.IsAlways ? null : learner.Availability.ToString(),
        },
        new("location", "latitude and longitude separated by ';', or nothing")
        {
            Edit = (learner, _, value) => value is null ? learner with { Location = null }
                : Place(value) is Location place ? learner with { Location = place } : null,
            SetAside = (learner, _) => learner with { Location = null },
            Show = (learner, _) => learner.Location is Location place ? $"{Text(place.Latitude)};{Text(place.Longitude)}" : null,
        },
        new("max_distance_km", "kilometres, 0 or more, without separators of thousands, or nothing")
        {
            Edit = (learner, _, value) => value is null ? learner with { MaxDistanceKm = null }
                : Amount(value) is double most ? learner with { MaxDistanceKm = most } : null,
            SetAside = (learner, _) => learner with { MaxDistanceKm = null },
            Show = (learner, _) => learner.MaxDistanceKm is double most ? Text(most) : null,
        },
        new("modalities", "words separated by ';' of " + string.Join(", ", ModalityWords.All) + ", or nothing for all")
        {
            Edit = (learner, _, value) => Items(value).Select(ModalityWords.Find).ToImmutableArray() is var found
                && found.All(modality => modality is not null)
                    ? learner with { Modalities = [.. found.Select(modality => modality!.Value)] } : null,
            SetAside = (learner, _) => learner with { Modalities = [] },
            Show = (learner, _) => Joined([.. learner.Modalities.Select(ModalityWords.Of)]),
        },
        List("settings", "ids separated by ';', or nothing", learner => learner.Settings,
            (learner, items) => learner with { Settings = items }),
        List("topics", "ids separated by ';', or nothing", learner => learner.Topics, (learner, items) => learner with { Topics = items }),
        new("budget", "EUR, 0 or more, without separators of thousands, or nothing for unlimited")
        {
            Edit = (learner, _, value) => value is null ? learner with { Budget = null }
                : Amount(value) is double budget ? learner with { Budget = budget } : null,
            SetAside = (learner, _) => learner with { Budget = null },
            Show = (learner, _) => learner.Budget is double budget ? Text(budget) : null,
        },
        List("funding", "ids separated by ';', or nothing", learner => learner.Funding,
            (learner, items) => learner with { Funding = items }),
        new("since", "a day as YYYY-MM-DD, or nothing")
        {
            IsAttested = true,
            Edit = (learner, _, value) => value is null ? learner with { Since = null }
                : DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                    ? learner with { Since = day } : null,
            SetAside = (learner, _) => learner with { Since = null },
            Show = (learner, _) => learner.Since?.ToString("O", CultureInfo.InvariantCulture),
        },
        new(Mastery, "a mastery from 0 to 1, its evidence (above 0) after ';' where it is not 1, or nothing")
        {
            IsAttested = true,
            IsAboutThings = true,
            Edit = EditMastery,
            SetAside = WithoutMastery,
            Show = (learner, competency) => learner.Mastery.FirstOrDefault(row => Same(row.CompetencyId, competency)) is { } row
                ? row.Evidence is 1.0 ? Text(row.Mastery) : $"{Text(row.Mastery)};{Text(row.Evidence)}" : null,
        },
        new(Completed, $"{Yes} or {No}")
        {
            IsAttested = true,
            IsAboutThings = true,
            Edit = (learner, module, value) => value switch
            {
                Yes => WithCompleted(learner, module),
                No => WithoutCompleted(learner, module),
                _ => null,
            },
            SetAside = WithoutCompleted,
            Show = (learner, module) => HasCompleted(learner, module) ? Yes : null,
        },
    ];

    /// <summary>Whether a record says that a module is completed.</summary>
    internal static bool HasCompleted(Learner learner, string module) =>
        learner.Completed.Contains(module, StringComparer.Ordinal) || learner.Outcomes.Any(outcome => IsCompleted(outcome, module));

    /// <summary>The record with a module completed; an enrolment that is under way ends with that, on a day if it is known.</summary>
    internal static Learner WithCompleted(Learner learner, string module, DateOnly? day = null) => learner with
    {
        Completed = learner.Completed.Contains(module, StringComparer.Ordinal) ? learner.Completed : learner.Completed.Add(module),
        Outcomes = [.. learner.Outcomes.Select(outcome => Same(outcome.ModuleId, module) && outcome.Status == OutcomeStatus.Active
            ? outcome with { Status = OutcomeStatus.Completed, Ended = day < outcome.Enrolled ? outcome.Enrolled : day } : outcome)],
    };

    /// <summary>
    /// The record with the assessed mastery of what a completed module teaches at its attainment at least, proven: what
    /// <see cref="Catalogue.LearnerState.After"/> leaves.
    /// </summary>
    /// <param name="learner">The record.</param>
    /// <param name="attained">The attainment of a competency; null where the module does not teach it.</param>
    internal static Learner Raised(Learner learner, Func<string, double?> attained) => learner with
    {
        Mastery =
        [
            .. learner.Mastery.Select(row => attained(row.CompetencyId) is not double level ? row
                : row with { Mastery = Math.Max(row.Mastery, level), Evidence = Math.Max(row.Evidence, 1) }),
        ],
    };

    private static LearnerFact List(string name, string expected, Func<Learner, ImmutableArray<string>> get,
        Func<Learner, ImmutableArray<string>, Learner> set) => new(name, expected)
        {
            Edit = (learner, _, value) => set(learner, Items(value)),
            SetAside = (learner, _) => set(learner, []),
            Show = (learner, _) => Joined(get(learner)),
        };

    private static Learner? EditMastery(Learner learner, string competency, string? value)
    {
        Learner without = WithoutMastery(learner, competency);
        string[] parts = value?.Split(';') ?? [];
        double? evidence = parts.Length == 2 ? Number(parts[1]) : 1;
        return value is null ? without : parts.Length is 1 or 2 && Number(parts[0]) is double mastery && evidence is double weight
            ? without with { Mastery = without.Mastery.Add(new MasteryEstimate(competency, mastery, weight)) } : null;
    }

    private static Learner WithoutMastery(Learner learner, string competency) =>
        learner with { Mastery = [.. learner.Mastery.Where(row => !Same(row.CompetencyId, competency))] };

    private static Learner WithoutCompleted(Learner learner, string module) => learner with
    {
        Completed = [.. learner.Completed.Where(id => !Same(id, module))],
        Outcomes = [.. learner.Outcomes.Where(outcome => !IsCompleted(outcome, module))],
    };

    private static bool IsCompleted(Outcome outcome, string module) =>
        Same(outcome.ModuleId, module) && outcome.Status == OutcomeStatus.Completed;

    private static ImmutableArray<string> Items(string? value) => value is null ? []
        : [.. value.Split(';', StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    private static string? Joined(ImmutableArray<string> items) => items.IsEmpty ? null : string.Join(';', items);

    private static Location? Place(string value) => value.Split(';') is [var north, var east]
        && Number(north) is double latitude && Number(east) is double longitude ? new Location(latitude, longitude) : null;

    // 1,500 is fifteen hundred to some and one and a half to others: it is refused rather than guessed.
    private static double? Amount(string? value) => value?.Split(',') is [[>= '1' and <= '9', ..] whole, { Length: 3 } rest]
        && whole.Length <= 3 && rest.All(char.IsAsciiDigit) ? null : Number(value);

    // As in a table, where a spreadsheet may have written a decimal comma.
    private static double? Number(string? value) => double.TryParse(
        value?.Contains('.', StringComparison.Ordinal) == false ? value.Replace(',', '.') : value, NumberStyles.Float,
        CultureInfo.InvariantCulture, out double number) ? number : null;

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
