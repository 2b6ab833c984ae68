namespace Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

/// <summary>The clicks of one enrolment on one site on one day: one row of <c>studentVle</c> in eight bytes.</summary>
/// <remarks>Values compare by enrolment, then day, then site, then count, so a sorted array of them is grouped by enrolment and in order of
/// time.</remarks>
internal readonly record struct OuladClick : IComparable<OuladClick>
{
    /// <summary>The smallest day that can be held.</summary>
    public const int MinDay = -1024;

    /// <summary>The largest day that can be held.</summary>
    public const int MaxDay = 3071;

    /// <summary>The largest number of clicks that one row can hold.</summary>
    public const int MaxCount = (1 << 20) - 1;

    private readonly ulong _bits;

    /// <summary>Packs one row.</summary>
    /// <param name="position">The enrolment's position within its presentation, 0 to 65,535 (see
    /// <see cref="OuladDataset.PositionOf"/>).</param>
    /// <param name="day">The day, <see cref="MinDay"/> to <see cref="MaxDay"/>.</param>
    /// <param name="site">The site's position within its presentation, 0 to 65,535 (see <see cref="OuladDataset.SitesOf"/>).</param>
    /// <param name="count">The number of clicks, 0 to <see cref="MaxCount"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public OuladClick(int position, int day, int site, int count)
    {
        if ((uint)position > ushort.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(position), position, "Expected 0 to 65,535.");
        if (day is < MinDay or > MaxDay)
            throw new ArgumentOutOfRangeException(nameof(day), day, "Expected -1024 to 3071.");
        if ((uint)site > ushort.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(site), site, "Expected 0 to 65,535.");
        if ((uint)count > MaxCount)
            throw new ArgumentOutOfRangeException(nameof(count), count, "Expected 0 to 1,048,575.");
        _bits = ((ulong)(uint)position << 48) | ((ulong)(uint)(day - MinDay) << 36) | ((ulong)(uint)site << 20) | (uint)count;
    }

    /// <summary>The enrolment's position within its presentation.</summary>
    public int Position => (int)(_bits >> 48);

    /// <summary>The day, counted from the first day of the presentation.</summary>
    public int Day => (int)((_bits >> 36) & 0xFFF) + MinDay;

    /// <summary>The site's position within its presentation.</summary>
    public int Site => (int)((_bits >> 20) & 0xFFFF);

    /// <summary>The number of clicks.</summary>
    public int Count => (int)(_bits & MaxCount);

    /// <inheritdoc/>
    public int CompareTo(OuladClick other) => _bits.CompareTo(other._bits);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    /// <param name="left">One row.</param>
    /// <param name="right">Another row.</param>
    public static bool operator <(OuladClick left, OuladClick right) => left._bits < right._bits;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    /// <param name="left">One row.</param>
    /// <param name="right">Another row.</param>
    public static bool operator >(OuladClick left, OuladClick right) => left._bits > right._bits;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    /// <param name="left">One row.</param>
    /// <param name="right">Another row.</param>
    public static bool operator <=(OuladClick left, OuladClick right) => left._bits <= right._bits;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    /// <param name="left">One row.</param>
    /// <param name="right">Another row.</param>
    public static bool operator >=(OuladClick left, OuladClick right) => left._bits >= right._bits;
}
