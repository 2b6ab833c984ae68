namespace Pedagogy6P.MicrosoftML.Training;

/// <summary>A trainer of ML.NET.</summary>
public enum MicrosoftMLTrainerKind
{
    /// <summary>FastTree: boosted trees (Friedman 2001; MART of Microsoft Research).</summary>
    FastTree,

    /// <summary>LightGBM: boosted trees grown leaf by leaf (Ke et al. 2017).</summary>
    LightGbm,

    /// <summary>Logistic regression by stochastic dual coordinate ascent (Shalev-Shwartz and Zhang 2013).</summary>
    Sdca,

    /// <summary>Logistic regression by limited-memory quasi-Newton steps (Andrew and Gao 2007).</summary>
    Lbfgs,
}
