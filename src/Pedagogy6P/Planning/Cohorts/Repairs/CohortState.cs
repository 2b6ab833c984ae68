using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Planning.Cohorts.Repairs;

/// <summary>A plan with all it was made of. Immutable; thread-safe.</summary>
/// <param name="Index">The programme.</param>
/// <param name="Learners">The learners.</param>
/// <param name="Problem">Who could sit where.</param>
/// <param name="Supply">Candidates and trainers; null without.</param>
/// <param name="Numbers">What the numbers of its offerings stand for.</param>
/// <param name="Solution">Who sits where, by numbers.</param>
/// <param name="Prices">What learners ask for at the prices of the plan.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Waiting">Where the waits of each learner stand.</param>
internal sealed record CohortState(NumberedProgramme Index, IReadOnlyList<Learner> Learners, CohortProblem Problem, CohortSupply? Supply,
    OfferingNumbers Numbers, CohortSolution Solution, AskedAtPrices Prices, CohortPlan Plan, WaitingByLearner Waiting)
{
    /// <summary>Sessions that have other seats than when the plan was made, as repairs were told.</summary>
    public IEnumerable<SeatUpdate> ChangedSeats()
    {
        Offerings offerings = Problem.Offerings;
        for (int offering = 0; offering < offerings.Count; offering++)
        {
            int seats = Solution.Seats[offering];
            bool isTold = (seats > 0 && seats != offerings.Seats[offering]) || Array.IndexOf(Solution.Cancelled, offering) >= 0;
            if (isTold && offerings.SessionId[offering] is string session)
            {
                yield return new SeatUpdate(session, seats == Offerings.Unlimited ? null : seats);
            }
        }
    }
}
