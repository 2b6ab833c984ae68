namespace Pedagogy6P.Proof.Pooling;

/// <summary>How the variance between studies is estimated.</summary>
public enum PoolingMethod
{
    /// <summary>Restricted maximum likelihood (Viechtbauer, 2005): less biased, needs iterations.</summary>
    RestrictedMaximumLikelihood,

    /// <summary>Moments of Q (DerSimonian and Laird, 1986): in closed form; what the Evidence term uses.</summary>
    DerSimonianLaird,
}
