using System.ComponentModel.DataAnnotations;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>How tastes are learnt.</summary>
public sealed class PreferenceOptions
{
    /// <summary>Variance of each weight before anybody has chosen, above 0; 0.25 by default.</summary>
    [Range(1e-6, 10_000.0)]
    public double PriorVariance { get; set; } = 0.25;

    /// <summary>Days in which half of what was learnt of a learner is forgotten, 1 or more; 730 by default.</summary>
    [Range(1.0, 1_000_000.0)]
    public double HalfLifeDays { get; set; } = 730;

    /// <summary>How many learners an audience's own mean and covariances weigh against everybody's, 1 or more; 20 by default.</summary>
    [Range(1.0, 1_000_000.0)]
    public double AudienceShrinkage { get; set; } = 20;

    /// <summary>How many learners everybody's prior weighs against the indifferent one, 1 or more; 20 by default.</summary>
    [Range(1.0, 1_000_000.0)]
    public double PriorLearners { get; set; } = 20;

    /// <summary>
    /// The least number of learners who chose anything that is learnt from, 1 or more; 10 by default. An audience of fewer has everybody's
    /// prior, to which its learners contribute, so that no prior tells what one of a few likes; of fewer in all nothing is learnt.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int LeastPeople { get; set; } = 10;

    /// <summary>Rounds of learning the population's priors, 1 to 1,000; 20 by default.</summary>
    [Range(1, 1000)]
    public int Rounds { get; set; } = 20;

    /// <summary>How likely places of lists are to be looked at; 1 ÷ place by default.</summary>
    [Required]
    public ExaminationCurve Examination { get; set; } = ExaminationCurve.Power();
}
