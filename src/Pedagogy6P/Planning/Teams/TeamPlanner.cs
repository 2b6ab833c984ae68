using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Planning.Teams;

/// <summary>Forms project teams for a module. Immutable and thread-safe.</summary>
/// <param name="core">The core of the engine.</param>
internal sealed class TeamPlanner(RankingCore core)
{
    private const int FewestLearners = 600;

    public TeamPlan Plan(IReadOnlyList<Learner> learners, DateOnly asOf, string moduleId, TeamRequest request,
        CancellationToken cancellationToken)
    {
        int module = core.Index.ModuleIds.Find(moduleId);
        TeamSize size = Check(learners, module, moduleId, request);
        var roster = new TeamRoster(core, module, learners, asOf, cancellationToken);
        var problem = new TeamProblem(roster.Candidates, core.Index.Taught[module].Length, size,
            core.Index.Modules[module].TeamAudiences, request);
        TeamDivision found = Search(problem, request, cancellationToken);
        var placed = found.Teams.SelectMany(team => team).ToHashSet();
        IEnumerable<LearnerAlone> alone = Enumerable.Range(0, problem.Count).Where(learner => !placed.Contains(learner))
            .Select(learner => new LearnerAlone(roster.Candidates[learner].Id, Why(problem, learner), []));
        return new TeamPlan(moduleId, asOf, size,
            [.. found.Teams.Select(team => Told(problem, roster, team, module)).OrderBy(team => team.Learners[0], StringComparer.Ordinal)],
            [.. roster.Barred.Concat(alone).OrderBy(own => own.LearnerId, StringComparer.Ordinal)], found.Total);
    }

    private TeamSize Check(IReadOnlyList<Learner> learners, int module, string moduleId, TeamRequest request)
    {
        var violations = new ViolationCollector();
        OptionRules.Check(request, "options", violations);
        TeamSize? size = request.Size ?? (module >= 0 ? core.Index.Modules[module].Team : null);
        if (module < 0)
        {
            violations.Add("options", null, "module", moduleId, "the id of a module of this programme");
        }
        else if (size is not TeamSize known || !TeamRules.IsSize(known))
        {
            violations.Add("options", null, nameof(TeamRequest.Size), size?.ToString(),
                size is null ? TeamRules.ExpectedSize + ", as the module has none of its own" : TeamRules.ExpectedSize);
        }
        else if (core.Index.Modules[module].TeamAudiences.Sum(minimum => (long)minimum.Count) > known.Largest)
        {
            violations.Add("options", null, nameof(TeamRequest.Size), known.ToString(),
                "teams that have room for the audiences that the module wants in each");
        }

        foreach (IGrouping<string, Learner> same in learners.GroupBy(learner => learner.Id, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any()))
        {
            violations.Add("learners", null, "id", same.Key, "each learner once");
        }

        violations.ThrowIfAny();
        return size!.Value;
    }

    // Begins with small teams, middling and large ones, each by itself: threads change nothing.
    internal static TeamDivision Search(TeamProblem problem, TeamRequest request, CancellationToken cancellationToken)
    {
        if (problem.MostTeams == 0)
        {
            return TeamDivision.None;
        }

        (int smallest, int largest) = problem.Size;
        int[] sizes = [.. new[] { smallest, (smallest + largest) / 2, largest }.Distinct()];
        long steps = (long)request.Work * Math.Max(FewestLearners, problem.Count);
        var found = new TeamDivision[sizes.Length];
        Parallel.For(0, sizes.Length, new ParallelOptions { CancellationToken = cancellationToken }, at =>
        {
            var random = new SeededRandom(SeededRandom.Combine(unchecked((ulong)request.Seed), (ulong)sizes[at]));
            found[at] = new TeamSearch(problem, sizes[at], random).Run(steps, cancellationToken);
        });
        return found.Aggregate((best, other) => other.IsBetterThan(best) ? other : best);
    }

    private static int Fewest(TeamProblem problem) => (problem.Count + problem.Size.Largest - 1) / problem.Size.Largest;

    private static AloneReason Why(TeamProblem problem, int learner)
    {
        int[] others = [.. Enumerable.Range(0, problem.Count).Where(other => other != learner)];
        bool Leaves(Func<int[], bool> rule)
        {
            others = [.. others.Where(other => rule([learner, other]))];
            return others.Length > 0;
        }

        return others.Length == 0 ? AloneReason.Nobody
            : !Leaves(pair => problem.ShareLanguage(pair)) ? AloneReason.Language
            : !Leaves(pair => problem.HaveTime(pair)) ? AloneReason.Time
            : !Leaves(pair => problem.AreNear(pair[0], pair[1])) ? AloneReason.Distance
            : problem.MostTeams < Math.Min(Fewest(problem), problem.Count / problem.Size.Smallest)
                ? AloneReason.Audience : AloneReason.LeftOver;
    }

    private Team Told(TeamProblem problem, TeamRoster roster, int[] team, int module)
    {
        int[] members = [.. team.Order()];
        TeamCandidate[] people = [.. members.Select(member => roster.Candidates[member])];
        problem.Breach(members, out double value);
        ulong languages = problem.Languages(members);
        ReadOnlySpan<CompetencyAmount> taught = core.Index.Taught[module];
        var best = new TeamStrength[taught.Length];
        for (int place = 0; place < taught.Length; place++)
        {
            TeamCandidate first = people.MaxBy(person => person.Mastery[place])!;
            best[place] = new TeamStrength(core.Index.Competencies.Words[taught[place].Competency], first.Id, first.Mastery[place]);
        }

        return new Team([.. people.Select(person => person.Id)], [.. roster.Languages.Where((_, at) => (languages >> at & 1) != 0)],
            people.Select(person => person.Availability).Aggregate((one, other) => one.Intersection(other)), value,
            problem.Complement(members), problem.Time(members), problem.Nearness(members), [.. best]);
    }
}
