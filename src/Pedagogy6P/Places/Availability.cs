using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Places;

/// <summary>
/// A weekly pattern of time on a grid of 672 quarter hours, Monday 00:00 first: when a learner or trainer is free, or when a
/// session takes place. A fixed-size immutable value of 88 bytes; thread-safe. Times are wall-clock times in the programme's time zone.
/// The default value contains no cell.
/// </summary>
[JsonConverter(typeof(AvailabilityJsonConverter))]
public readonly struct Availability : IEquatable<Availability>
{
    /// <summary>Cells in a week: 7 days of 96 quarter hours.</summary>
    public const int Cells = 672;

    /// <summary>Cells in a day.</summary>
    public const int CellsPerDay = 96;

    /// <summary>Minutes in a cell.</summary>
    public const int MinutesPerCell = 15;

    internal const int Words = 11;

    private readonly WeekBits _bits;

    private Availability(in WeekBits bits) => _bits = bits;

    /// <summary>Contains every cell of the week.</summary>
    public static Availability Always { get; } = Of(Enumerable.Range(0, Cells));

    /// <summary>Contains no cell; equal to the default value.</summary>
    public static Availability Never => default;

    /// <summary>True when no cell is contained.</summary>
    public bool IsNever => Equals(Never);

    /// <summary>True when every cell is contained.</summary>
    public bool IsAlways => Equals(Always);

    /// <summary>Minutes contained, 0 to 10,080.</summary>
    public int Minutes
    {
        get
        {
            int cells = 0;
            foreach (ulong word in AsWords())
            {
                cells += BitOperations.PopCount(word);
            }

            return cells * MinutesPerCell;
        }
    }

    /// <summary>Whether a cell is contained.</summary>
    /// <param name="cell">0 (Monday 00:00) to 671 (Sunday 23:45).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cell"/> is not a cell of the week.</exception>
    public bool this[int cell]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(cell);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(cell, Cells);
            return (_bits[cell >> 6] >> (cell & 63) & 1) != 0;
        }
    }

    /// <summary>Equality of all cells.</summary>
    public static bool operator ==(Availability left, Availability right) => left.Equals(right);

    /// <summary>Inequality of some cell.</summary>
    public static bool operator !=(Availability left, Availability right) => !left.Equals(right);

    /// <summary>Makes a pattern of cells; repeats count once.</summary>
    /// <param name="cells">Cell numbers, 0 to 671.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cells"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not a cell of the week.</exception>
    public static Availability Of(IEnumerable<int> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        WeekBits bits = default;
        foreach (int cell in cells)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(cell, nameof(cells));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(cell, Cells, nameof(cells));
            bits[cell >> 6] |= 1UL << (cell & 63);
        }

        return new Availability(bits);
    }

    /// <summary>
    /// Parses a slot list such as <c>Mon-Fri 18:00-20:00;Sat 09:00-12:30</c>; the grammar is in the programme format. Each slot is rounded
    /// alone.
    /// </summary>
    /// <param name="text">Slots separated by <c>;</c>.</param>
    /// <param name="rounding">Which way times off the 15-minute grid go.</param>
    /// <exception cref="InputRefusedException">A slot is malformed.</exception>
    public static Availability Parse(string text, SlotRounding rounding)
    {
        ArgumentNullException.ThrowIfNull(text);
        return WeeklySlots.TryParse(text, rounding, out Availability cells, out _, out string? malformed)
            ? cells
            : throw new InputRefusedException(new Violation("availability", null, null, malformed, WeeklySlots.Expected));
    }

    /// <summary>Parses a slot list as <see cref="Parse"/> does, without throwing.</summary>
    /// <param name="text">Slots separated by <c>;</c>.</param>
    /// <param name="rounding">Which way times off the 15-minute grid go.</param>
    /// <param name="availability">The cells, none when the result is false.</param>
    public static bool TryParse(string text, SlotRounding rounding, out Availability availability) =>
        TryParse(text, rounding, out availability, out _);

    /// <summary>Parses a slot list as <see cref="Parse"/> does, without throwing, and counts the slots that rounding made vanish.</summary>
    /// <param name="text">Slots separated by <c>;</c>.</param>
    /// <param name="rounding">Which way times off the 15-minute grid go.</param>
    /// <param name="availability">The cells, none when the result is false.</param>
    /// <param name="vanishedSlots">Slots shorter than a cell that contain none after rounding inward; 0 when rounding outward.</param>
    public static bool TryParse(string text, SlotRounding rounding, out Availability availability, out int vanishedSlots)
    {
        ArgumentNullException.ThrowIfNull(text);
        return WeeklySlots.TryParse(text, rounding, out availability, out vanishedSlots, out _);
    }

    /// <summary>Cells contained in either pattern.</summary>
    public Availability Union(Availability other)
    {
        WeekBits bits = _bits;
        for (int word = 0; word < Words; word++)
        {
            bits[word] |= other._bits[word];
        }

        return new Availability(bits);
    }

    /// <summary>Cells contained in both patterns.</summary>
    public Availability Intersection(Availability other)
    {
        WeekBits bits = _bits;
        for (int word = 0; word < Words; word++)
        {
            bits[word] &= other._bits[word];
        }

        return new Availability(bits);
    }

    /// <summary>Cells contained here and not in the other pattern.</summary>
    public Availability Except(Availability other)
    {
        WeekBits bits = _bits;
        for (int word = 0; word < Words; word++)
        {
            bits[word] &= ~other._bits[word];
        }

        return new Availability(bits);
    }

    /// <summary>Whether every cell of the other pattern is contained here; true for a pattern without cells.</summary>
    public bool Contains(Availability other)
    {
        for (int word = 0; word < Words; word++)
        {
            if ((other._bits[word] & ~_bits[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Availability other) => AsWords().SequenceEqual(other.AsWords());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Availability other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        ulong hash = 14695981039346656037;
        foreach (ulong word in AsWords())
        {
            hash = BitOperations.RotateLeft((hash ^ word) * 1099511628211, 29);
        }

        return hash.GetHashCode();
    }

    /// <summary>
    /// The canonical slot list, which either rounding parses back to the same cells; a pattern without cells gives <c>Mon 00:00-00:01</c>,
    /// which rounded <see cref="SlotRounding.Inward"/> vanishes again.
    /// </summary>
    public override string ToString() => WeeklySlots.Format(this);

    /// <summary>Makes a pattern of one flag per cell.</summary>
    internal static Availability FromWeek(ReadOnlySpan<bool> week)
    {
        WeekBits bits = default;
        for (int cell = 0; cell < Cells; cell++)
        {
            bits[cell >> 6] |= (week[cell] ? 1UL : 0) << (cell & 63);
        }

        return new Availability(bits);
    }

    [UnscopedRef]
    internal ReadOnlySpan<ulong> AsWords() => _bits;

    [InlineArray(Words)]
    private struct WeekBits
    {
        private ulong _first;
    }
}
