using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Benchmarks.Tests.Cohorts;

/// <summary>A cohort small enough to be worked out by hand: sessions of modules of their own, an hour in a week of their own.</summary>
internal static class TinyCohort
{
    public static CohortProblem Of(int most, int[] seats, (int Offering, double Score)[][] options)
    {
        var conflicts = new ConflictRows(seats.Length);
        for (int offering = 0; offering < seats.Length; offering++)
        {
            conflicts.Add(offering, offering);
        }

        (int Offering, double Score)[] all = [.. options.SelectMany(own => own)];
        return new CohortProblem
        {
            Offerings = new Offerings
            {
                Module = [.. seats.Select((_, offering) => offering)],
                SessionId = [.. seats.Select((_, offering) => FormattableString.Invariant($"s{offering}"))],
                Seats = seats,
                Least = new int[seats.Length],
                IsCandidate = new bool[seats.Length],
                LeastByAudience = [.. seats.Select(_ => Array.Empty<AudienceShare>())],
                FirstWeek = [.. seats.Select((_, offering) => offering)],
                Minutes = [.. seats.Select(_ => new[] { 60 })],
                Conflicts = conflicts,
            },
            Most = most,
            First = [.. options.Select((_, learner) => options.Take(learner).Sum(own => own.Length)), all.Length],
            Offering = [.. all.Select(option => option.Offering)],
            Score = [.. all.Select(option => option.Score)],
            IsMandatory = new bool[all.Length],
            Price = new int[all.Length],
            Minutes = [.. options.Select(_ => 60)],
            Budget = [.. options.Select(_ => CohortProblem.Unlimited)],
            Audience = new int[options.Length],
        };
    }
}
