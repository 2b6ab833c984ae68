namespace Pedagogy6P.Planning.Cohorts;

/// <summary>How seats are given to learners, after as many mandatory modules as can be were seated.</summary>
public enum CohortMechanism
{
    /// <summary>The highest sum of scores.</summary>
    Optimised,

    /// <summary>The highest sum of each learner's score divided by what they would have were no seat ever taken.</summary>
    Fair,

    /// <summary>Each learner in turn takes one seat, and the order is reversed from round to round.</summary>
    Draft,

    /// <summary>Each learner in turn takes all of their seats (serial dictatorship).</summary>
    Dictatorship,
}
