namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// The operations that the panel traversal needs at one register width. Bounds only have to be valid, not equal, across widths: whatever
/// survives them is rescored in binary64.
/// </summary>
/// <typeparam name="TWords">A register of 16-bit words, one per module.</typeparam>
/// <typeparam name="TFloats">A register of floats, one per module.</typeparam>
internal interface ILanes<TWords, TFloats>
{
    /// <summary>Modules per register of words.</summary>
    static abstract int WordCount { get; }

    /// <summary>Modules per register of floats.</summary>
    static abstract int FloatCount { get; }

    static abstract TWords NoWords { get; }

    /// <summary>
    /// Adds up max(0, cap − mastery) over the slots of a panel, as words of 64 modules; gives the bits of those that are not 0. Codes lie
    /// in the order of <see cref="PanelKernel.CodePosition"/>; the table holds low bytes first and high bytes 256 further.
    /// </summary>
    static abstract ulong Gains(ref byte slot, int slots, ref byte table, int tableSize, ref ushort gains);

    /// <summary>
    /// Looks up the masteries of two registers of modules: those from place block × <see cref="WordCount"/> on, and those 32 places
    /// further.
    /// </summary>
    static abstract void Masteries(ref byte table, int tableSize, ref byte codes, int block, out TWords low, out TWords high);

    /// <summary>
    /// Bits of those of 64 modules that meet the conditions in all slots, which are as <see cref="PackedRequirements"/> lays them out.
    /// </summary>
    static abstract ulong Meeting(ref byte levels, ref byte slot, int slots);

    static abstract TWords Load(ref ushort from);

    static abstract TWords Add(TWords left, TWords right);

    /// <summary>Left − right, 0 where that is negative.</summary>
    static abstract TWords SubtractSaturate(TWords left, TWords right);

    static abstract void Store(TWords words, ref ushort to);

    static abstract TWords Broadcast(ushort value);

    /// <summary>The upper 16 bits of the products.</summary>
    static abstract TWords MultiplyHigh(TWords left, TWords right);

    /// <summary>The smaller of two unsigned numbers.</summary>
    static abstract TWords Min(TWords left, TWords right);

    /// <summary>The larger of two unsigned numbers.</summary>
    static abstract TWords Max(TWords left, TWords right);

    /// <summary>Absolute values of signed numbers.</summary>
    static abstract TWords Absolute(TWords value);

    /// <summary>Loads bytes, each multiplied by 256.</summary>
    static abstract TWords LoadHighBytes(ref byte from);

    /// <summary>The value where a signed number is at most a limit, else 0.</summary>
    static abstract TWords WhereAtMost(TWords number, TWords limit, TWords value);

    /// <summary>The value in lanes whose bit is set, else 0.</summary>
    static abstract TWords WhereBit(uint bits, TWords value);

    /// <summary>The largest of unsigned numbers.</summary>
    static abstract ushort Largest(TWords words);

    /// <summary>For each of 64 modules the larger of two entries of a table of 64 bytes; gives the bits of those that are not 0.</summary>
    static abstract ulong LargerEntries(ref byte table, ref byte first, ref byte second, ref byte to);

    /// <summary>
    /// Adds up over pairs of dimensions, 128 bytes of features each, what <see cref="TasteProducts"/> gives for 64 modules.
    /// </summary>
    static abstract void Products(ref byte features, ref ushort taste, int pairs, ref ushort products);

    /// <summary>
    /// For each module the sum of two products of an unsigned feature byte and a signed taste byte, which come in pairs; as signed words.
    /// </summary>
    static abstract TWords TasteProducts(ref byte features, ushort tastes);

    /// <summary>Bits of those of 64 modules whose code finds in a table of 128 bytes at least their level.</summary>
    static abstract ulong AtLeast(ref byte table, ref byte codes, ref byte levels);

    static abstract TFloats Broadcast(float value);

    static abstract TFloats Load(ref float from);

    /// <summary>Loads bytes as floats.</summary>
    static abstract TFloats LoadBytes(ref byte from);

    /// <summary>Loads unsigned words as floats.</summary>
    static abstract TFloats LoadWords(ref ushort from);

    /// <summary>Loads signed words as floats.</summary>
    static abstract TFloats LoadShorts(ref ushort from);

    static abstract void Store(TFloats floats, ref float to);

    static abstract TFloats Add(TFloats left, TFloats right);

    static abstract TFloats Subtract(TFloats left, TFloats right);

    static abstract TFloats Multiply(TFloats left, TFloats right);

    /// <summary>Left × right + addend, rounded once or twice.</summary>
    static abstract TFloats MultiplyAdd(TFloats left, TFloats right, TFloats addend);

    /// <summary>1 ÷ value to within 2⁻¹⁴ relatively.</summary>
    static abstract TFloats Reciprocal(TFloats value);

    /// <summary>The larger of two numbers.</summary>
    static abstract TFloats Max(TFloats left, TFloats right);

    /// <summary>The smaller of two numbers.</summary>
    static abstract TFloats Min(TFloats left, TFloats right);

    static abstract TFloats Absolute(TFloats value);

    static abstract TFloats Floor(TFloats value);

    /// <summary>Value × 2^power for whole powers from −126 to 126.</summary>
    static abstract TFloats Scale(TFloats value, TFloats power);

    /// <summary>The value where the left is above the right, else the other value.</summary>
    static abstract TFloats WhereAbove(TFloats left, TFloats right, TFloats value, TFloats otherwise);

    /// <summary>Whether any value is above a limit.</summary>
    static abstract bool AnyAbove(TFloats values, TFloats limit);

    /// <summary>The value in lanes whose bit is set, else the other value.</summary>
    static abstract TFloats WhereBit(uint bits, TFloats value, TFloats otherwise);

    static abstract float Largest(TFloats floats);

    /// <summary>Bits of the lanes equal to a value.</summary>
    static abstract uint EqualBits(TFloats floats, TFloats value);
}
