using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Practice.Logbooks;

/// <summary>Accounts for the practice of a programme's learners. Immutable and thread-safe.</summary>
public sealed class Logbook
{
    private readonly Programme _programme;
    private readonly ILookup<string, ObservedPractice> _lines;
    private readonly ILookup<string, string> _taught;

    /// <summary>Takes a programme and the logbooks of its learners.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="lines">Lines of logbooks, of any learners.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Logbook(Programme programme, IEnumerable<ObservedPractice> lines)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(lines);
        _programme = programme;
        _lines = lines.ToLookup(line => line.LearnerId, StringComparer.Ordinal);
        _taught = programme.Tables.ModuleCompetencies.Where(row => row.Teaches)
            .ToLookup(row => row.ModuleId, row => row.CompetencyId, StringComparer.Ordinal);
    }

    /// <summary>Accounts for the practice of a learner. Lines after the day do not count.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="ahead">Ids of modules that they are going to take, those of a path for example; unknown ones are left out.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> or <paramref name="ahead"/> is null.</exception>
    public PracticeAccount Of(Learner learner, DateOnly asOf, IEnumerable<string> ahead)
    {
        ArgumentNullException.ThrowIfNull(learner);
        ArgumentNullException.ThrowIfNull(ahead);
        ObservedPractice[] lines = [.. _lines[learner.Id].Where(line => line.Date <= asOf)];
        string[] done =
        [
            .. learner.Completed.Concat(With(learner, OutcomeStatus.Completed)).Distinct(StringComparer.Ordinal),
        ];
        string[] planned = [.. With(learner, OutcomeStatus.Active).Concat(ahead).Distinct(StringComparer.Ordinal)
            .Except(done, StringComparer.Ordinal)];
        return new PracticeAccount
        {
            Done = Sum(done),
            Ahead = Sum(planned),
            LogbookHours = lines.Sum(line => line.Hours ?? 0),
            Settings = Settings(lines),
            Placements =
            [
                .. learner.Outcomes.Where(outcome => IsPlacement(outcome.ModuleId))
                    .Select(outcome => Placed(outcome, lines, asOf)).OrderBy(placement => placement.From),
                .. planned.Except(With(learner, OutcomeStatus.Active), StringComparer.Ordinal).Where(IsPlacement)
                    .Select(module => new Placement(module, null, null) { NotYetSeen = Taught(module) }),
            ],
        };
    }

    private static IEnumerable<string> With(Learner learner, OutcomeStatus status) =>
        learner.Outcomes.Where(outcome => outcome.Status == status).Select(outcome => outcome.ModuleId);

    private bool IsPlacement(string module) => _programme.FindModule(module)?.Modality == Modality.Workplace;

    private ImmutableArray<string> Taught(string module) => [.. _taught[module].Order(StringComparer.Ordinal)];

    private HandsOnHours Sum(IEnumerable<string> ids)
    {
        Module[] modules = [.. ids.Select(_programme.FindModule).OfType<Module>()];
        return new HandsOnHours(modules.Sum(module => module.Hours), modules.Sum(module => module.Hours * module.HandsOnShare));
    }

    // A line in a ward is practice in the hospital above it too.
    private ImmutableArray<SettingHours> Settings(ObservedPractice[] lines) =>
    [
        .. lines.Where(line => line.Setting is not null)
            .SelectMany(line => _programme.Terms.AncestorsOf(line.Setting!).Append(line.Setting!).Distinct(StringComparer.Ordinal),
                (line, setting) => (setting, line))
            .GroupBy(pair => pair.setting, pair => pair.line, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new SettingHours(group.Key, group.Count(), group.Sum(line => line.Hours ?? 0),
                group.Average(line => line.Observed))),
    ];

    private Placement Placed(Outcome outcome, ObservedPractice[] lines, DateOnly asOf)
    {
        Session? session = outcome.SessionId is string id ? _programme.FindSession(id) : null;
        DateOnly last = outcome.Ended ?? asOf;
        ObservedPractice[] own =
        [
            .. lines.Where(line => line.Date >= outcome.Enrolled && line.Date <= last
                && _taught[outcome.ModuleId].Contains(line.CompetencyId, StringComparer.Ordinal)),
        ];
        IEnumerable<string> tutors = own.Select(line => line.Observer).Append(session?.TrainerId).OfType<string>();
        return new Placement(outcome.ModuleId, outcome.SessionId, outcome.Status)
        {
            From = session?.Start ?? outcome.Enrolled,
            To = outcome.Ended ?? session?.End,
            Tutors = [.. tutors.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Lines = own.Length,
            Hours = own.Sum(line => line.Hours ?? 0),
            MeanObserved = own.Length > 0 ? own.Average(line => line.Observed) : null,
            NotYetSeen = [.. Taught(outcome.ModuleId).Except(own.Select(line => line.CompetencyId), StringComparer.Ordinal)],
        };
    }
}
