namespace Pedagogy6P.Planning.Cohorts;

/// <summary>How seats are given to learners, after as many mandatory modules as can be were seated.</summary>
public enum CohortMechanism
{
    /// <summary>The highest sum of scores, a little of which is given up for less envy (<see cref="CohortRequest.MostLoss"/>).</summary>
    Optimised,

    /// <summary>
    /// The highest sum of each learner's score divided by what they would have were no seat ever taken; then less envy
    /// (<see cref="CohortRequest.MostLoss"/>).
    /// </summary>
    Fair,

    /// <summary>Each learner in turn takes one seat, and the order is reversed from round to round.</summary>
    Draft,

    /// <summary>Each learner in turn takes all of their seats (serial dictatorship).</summary>
    Dictatorship,
}
