using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Teams;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Teams;

/// <summary>Checks teams by the records of learners alone; shares no code with what forms them. Immutable.</summary>
/// <param name="learners">The learners.</param>
/// <param name="module">The module.</param>
/// <param name="request">What was asked.</param>
internal sealed class TeamChecker(IEnumerable<Learner> learners, Module module, TeamRequest request)
{
    private const double RoundingKm = 1e-3;

    private readonly Dictionary<string, Learner> _learners = learners.ToDictionary(learner => learner.Id, StringComparer.Ordinal);

    /// <summary>How many rules a plan breaks.</summary>
    public int Breaches(TeamPlan plan)
    {
        string[] all = [.. plan.Teams.SelectMany(team => team.Learners).Concat(plan.Alone.Select(alone => alone.LearnerId))
            .Order(StringComparer.Ordinal)];
        int lost = all.SequenceEqual(_learners.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal) ? 0 : 1;
        return lost + plan.Teams.Sum(Breaches);
    }

    private int Breaches(Team team)
    {
        Learner[] members = [.. team.Learners.Select(id => _learners[id])];
        TeamSize size = request.Size ?? module.Team!.Value;
        int minutes = members.Select(member => member.Availability).Aggregate((one, other) => one.Intersection(other)).Minutes;
        bool[] broken =
        [
            members.Length < size.Smallest || members.Length > size.Largest,
            module.TeamAudiences.Any(minimum => members.Count(member => Same(member.Audience, minimum.Audience)) < minimum.Count),
            !module.Languages.Any(language => Array.TrueForAll(members, member => member.Languages.Any(own => Same(own, language)))),
            minutes < 60 * request.CommonHours,
            request.MaxDistanceKm is double most && members.Any(one => members.Any(other =>
                !(one.Location!.Value.DistanceKm(other.Location!.Value) <= most + RoundingKm))),
        ];
        return broken.Count(one => one);
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
