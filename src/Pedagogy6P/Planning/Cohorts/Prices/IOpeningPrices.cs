namespace Pedagogy6P.Planning.Cohorts.Prices;

/// <summary>Prices of what openings have in common, at which each can be looked at alone. Not thread-safe.</summary>
internal interface IOpeningPrices
{
    /// <summary>What the last look cost, in bundles that could have been looked for instead.</summary>
    long Searches { get; }

    /// <summary>What openings are worth at most together, at the prices in force.</summary>
    /// <param name="worths">By candidate what it is worth.</param>
    double Look(ReadOnlySpan<double> worths);

    /// <summary>How often a candidate is run at the last look.</summary>
    int Runs(int candidate);

    /// <summary>Deflects the direction by what is asked for beyond what there is; returns its square, divided by what there is.</summary>
    double Deflect(double deflection);

    /// <summary>Moves the prices along the direction.</summary>
    void Move(double step);

    /// <summary>Keeps the prices in force.</summary>
    void Keep();

    /// <summary>Goes back to the prices kept last.</summary>
    void Restart();
}
