namespace Pedagogy6P.Planning.Cohorts;

/// <summary>
/// What part of the score that learners would have, were there no limit of place, time and way, they do not have, and what it is due to:
/// the mean over learners of each learner's shares, 0 to 1. A limit is lifted after those before it, in this order, and what a learner's
/// best modules are then worth more is due to it, so that the parts sum to the whole.
/// </summary>
/// <param name="Seats">Due to seats: none is taken in the sessions that take place.</param>
/// <param name="Groups">Due to groups too small or not mixed enough: planned sessions that the plan cancels take place too.</param>
/// <param name="Trainers">Due to trainers: every candidate session takes place too.</param>
/// <param name="Timetable">
/// Due to time: the learner is free at all times, sessions may overlap and weeks have hours without end.
/// </param>
/// <param name="Travel">Due to travel: sessions may be as far away as they are.</param>
public sealed record CohortLoss(double Seats, double Groups, double Trainers, double Timetable, double Travel)
{
    /// <summary>The whole: 1 − own score ÷ the score without limits, the mean over learners.</summary>
    public double Total => Seats + Groups + Trainers + Timetable + Travel;
}
