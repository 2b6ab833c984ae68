using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Planning.Paths.Search;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Planning.Paths;

/// <summary>Tells solutions as paths, in the ids and units of the programme.</summary>
internal sealed class PathAccounts(RankingCore core, QueryScratch scratch, PathTask task, PathProblem problem)
{
    private readonly LearnerQuery _query = scratch.Query;

    /// <summary>The paths, each beside the one before it.</summary>
    public ImmutableArray<LearningPath> Of(IReadOnlyList<PathSolution> solutions) =>
        [.. solutions.Select((solution, place) => Of(solution, place == 0 ? solution : solutions[place - 1]))];

    /// <summary>Kilometres of all journeys to a session, there and back.</summary>
    public double TravelOf(int session) => problem.Calendar.IsDated(session)
        && core.Index.Sessions.Records[session].Site is int site and >= 0
        ? 2 * _query.Distance(site) * problem.Calendar.Meetings(session) : 0;

    /// <summary>Hours of a module that are not hands-on.</summary>
    public double TheoryOf(PathModule module) => module.Hours * (1 - core.Index.Records[module.Number].HandsOnShare);

    /// <summary>A path, beside the one before it.</summary>
    public LearningPath Of(PathSolution solution, PathSolution before)
    {
        PathTimetable timetable = solution.Timetable;
        var steps = new PathSteps(core.Index, _query, task, problem, solution);
        return new LearningPath
        {
            Kind = solution.Kind,
            IsOptimal = solution.IsProven,
            Gap = solution.Gap,
            UnmetNeed = Math.Max(0, solution.Selection.Missing),
            Weeks = timetable.Weeks,
            MissedAdvice = timetable.Missed(problem),
            PeakLoad = timetable.PeakMinutes / 60.0,
            Hours = timetable.Modules.Sum(module => problem.Modules[module].Hours),
            TravelKm = timetable.Sessions.Where(session => session >= 0).Sum(TravelOf),
            Price = timetable.Modules.Sum(module => problem.Modules[module].Price),
            DropoutRisk = DropoutRisk(timetable),
            Evidence = Evidence(timetable),
            GivenUp = GivenUp(solution, before),
            Steps = steps.All(),
        };
    }

    private double? DropoutRisk(PathTimetable timetable)
    {
        if (!core.Scorer.KnowsDropoutRisk(_query))
        {
            return null;
        }

        double kept = 1;
        foreach (int at in InOrder(timetable))
        {
            int session = problem.Calendar.IsDated(timetable.Sessions[at]) ? timetable.Sessions[at] : -1;
            kept *= 1 - core.Scorer.ModelsOf(_query).Dropout.ValueOf(core.Scorer.OfferOf(
                problem.Modules[timetable.Modules[at]].Number, SessionChoice.Ideal with { Session = session }));
        }

        return 1 - kept;
    }

    private double Evidence(PathTimetable timetable)
    {
        (double evidence, double hours) = (0, 0);
        foreach (int at in InOrder(timetable))
        {
            PathModule module = problem.Modules[timetable.Modules[at]];
            evidence += module.Hours * scratch.Terms.Evidence.Term[module.Number];
            hours += module.Hours;
        }

        return hours > 0 ? evidence / hours : 0;
    }

    // By place in the problem, so that equal sets give equal sums.
    private static IEnumerable<int> InOrder(PathTimetable timetable) =>
        Enumerable.Range(0, timetable.Modules.Length).OrderBy(at => timetable.Modules[at]);

    private ImmutableArray<PathLoss> GivenUp(PathSolution solution, PathSolution before)
    {
        double[] reached = LevelsAfter(solution), neighbour = LevelsAfter(before);
        return
        [
            .. task.Goals.Competencies.Where(competency => reached[competency] < neighbour[competency]
                && !MasteryRules.Reaches(reached[competency], task.Goals.Goals[competency]))
                .Select(competency => new PathLoss(core.Index.Competencies.Words[competency], neighbour[competency], reached[competency],
                    task.Goals.Goals[competency])),
        ];
    }

    private double[] LevelsAfter(PathSolution solution)
    {
        double[] levels = [.. task.Mastery];
        foreach (int module in solution.Timetable.Modules)
        {
            foreach (CompetencyAmount taught in core.Index.Taught[problem.Modules[module].Number])
            {
                levels[taught.Competency] = Math.Max(levels[taught.Competency], taught.Amount);
            }
        }

        return levels;
    }
}
