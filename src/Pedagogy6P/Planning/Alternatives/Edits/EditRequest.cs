using System.ComponentModel.DataAnnotations;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>What is asked of the edits that make a module possible. Immutable.</summary>
public sealed record EditRequest
{
    /// <summary>What they are to reach; that the module can be taken by default.</summary>
    public EditAim Aim { get; init; }

    /// <summary>What edits cost beside each other; the defaults of <see cref="EditCosts"/>.</summary>
    [Required]
    public EditCosts Costs { get; init; } = new();

    /// <summary>
    /// Work that the search may do, the same on every machine: 1 for each set of edits looked at, 20 for each that is ranked again, half of
    /// it where only its feasibility is looked at, and as much for what takes as long. 1 or more, 1,000 by default. Where it does not last,
    /// an answer that is not proven to cost least says so.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int Work { get; init; } = 1000;
}
