namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// The operations that the panel traversal needs at one register width. Bounds only have to be valid, not equal, across widths: whatever survives them is
/// rescored in binary64.
/// </summary>
/// <typeparam name="TBytes">A register of bytes, two per module.</typeparam>
/// <typeparam name="TWords">A register of 16-bit words, one per module.</typeparam>
/// <typeparam name="TFloats">A register of floats, one per module.</typeparam>
internal interface ILanes<TBytes, TWords, TFloats>
{
    /// <summary>Modules per register of words: half its bytes.</summary>
    static abstract int WordCount { get; }

    /// <summary>Modules per register of floats.</summary>
    static abstract int FloatCount { get; }

    static abstract TWords NoWords { get; }

    /// <summary>For each module max(0, cap − mastery) summed over its two slots; mastery is looked up by code in the table.</summary>
    static abstract TWords PairGains(ref byte table, int tableSize, ref byte codes, ref byte caps);

    static abstract TWords Add(TWords left, TWords right);

    static abstract void Store(TWords words, ref ushort to);

    static abstract TFloats Broadcast(float value);

    static abstract TFloats Load(ref float from);

    /// <summary>Loads words as floats.</summary>
    static abstract TFloats LoadWords(ref ushort from);

    static abstract void Store(TFloats floats, ref float to);

    static abstract TFloats Add(TFloats left, TFloats right);

    static abstract TFloats Subtract(TFloats left, TFloats right);

    static abstract TFloats Multiply(TFloats left, TFloats right);

    static abstract TFloats Divide(TFloats left, TFloats right);

    static abstract TFloats Max(TFloats left, TFloats right);

    static abstract TFloats Absolute(TFloats value);

    /// <summary>The value where the left is above the right, else the other value.</summary>
    static abstract TFloats WhereAbove(TFloats left, TFloats right, TFloats value, TFloats otherwise);

    /// <summary>The value in lanes whose bit is set, else the other value.</summary>
    static abstract TFloats WhereBit(uint bits, TFloats value, TFloats otherwise);

    static abstract float Largest(TFloats floats);

    /// <summary>Bits of the lanes equal to a value.</summary>
    static abstract uint EqualBits(TFloats floats, TFloats value);
}
