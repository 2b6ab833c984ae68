namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>
/// What the best modules of one learner are worth as one limit after the other is lifted: each no less than the one before.
/// </summary>
/// <param name="Own">The score of the learner's seats.</param>
/// <param name="Seats">Were no seat taken in the sessions that take place.</param>
/// <param name="Groups">Did planned sessions that the plan cancels take place too.</param>
/// <param name="Trainers">Did every candidate take place too: the learner's free best.</param>
/// <param name="Timetable">Were time no limit either.</param>
/// <param name="Travel">Were way no limit either.</param>
internal readonly record struct ChoiceLoss(double Own, double Seats, double Groups, double Trainers, double Timetable, double Travel)
{
    /// <summary>Shares of what there would be without limits; none where that is nothing.</summary>
    public CohortLoss? Shares => Travel > 0
        ? new CohortLoss((Seats - Own) / Travel, (Groups - Seats) / Travel, (Trainers - Groups) / Travel, (Timetable - Trainers) / Travel,
            (Travel - Timetable) / Travel)
        : null;
}
