using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>256-bit registers with in-lane byte shuffles (AVX2): a lookup is one shuffle per 16 table entries.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<ushort>, Vector256<float>>
{
    public static bool IsSupported => Avx2.IsSupported && Fma.IsSupported;

    public static int WordCount => Vector256<ushort>.Count;

    public static int FloatCount => Vector256<float>.Count;

    public static Vector256<ushort> NoWords => Vector256<ushort>.Zero;

    public static ulong Gains(ref byte slot, int slots, ref byte table, int tableSize, ref ushort gains) =>
        SlotLoops.Gains<Lanes256, Vector256<ushort>, Vector256<float>>(ref slot, slots, ref table, tableSize, ref gains);

    public static ulong Meeting(ref byte levels, ref byte slot, int slots) =>
        SlotLoops.Meeting<Lanes256, Vector256<ushort>, Vector256<float>>(ref levels, ref slot, slots);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Masteries(ref byte table, int tableSize, ref byte codes, int block, out Vector256<ushort> low,
        out Vector256<ushort> high)
    {
        Vector256<byte> at = Vector256.LoadUnsafe(ref codes, (nuint)(32 * block));
        Vector256<byte> lowBytes = Vector256<byte>.Zero;
        Vector256<byte> highBytes = Vector256<byte>.Zero;
        for (int first = 0; first < tableSize; first += 16)
        {
            Vector256<byte> entry = EntryWithin(at, first);
            lowBytes |= Avx2.Shuffle(Sixteen(ref table, first), entry);
            highBytes |= Avx2.Shuffle(Sixteen(ref table, 256 + first), entry);
        }

        low = Avx2.UnpackLow(lowBytes, highBytes).AsUInt16();
        high = Avx2.UnpackHigh(lowBytes, highBytes).AsUInt16();
    }

    public static Vector256<ushort> Load(ref ushort from) => Vector256.LoadUnsafe(ref from);

    public static Vector256<ushort> Add(Vector256<ushort> left, Vector256<ushort> right) => left + right;

    public static Vector256<ushort> SubtractSaturate(Vector256<ushort> left, Vector256<ushort> right) => Avx2.SubtractSaturate(left, right);

    public static void Store(Vector256<ushort> words, ref ushort to) => words.StoreUnsafe(ref to);

    public static Vector256<ushort> Broadcast(ushort value) => Vector256.Create(value);

    public static Vector256<ushort> MultiplyHigh(Vector256<ushort> left, Vector256<ushort> right) => Avx2.MultiplyHigh(left, right);

    public static Vector256<ushort> Min(Vector256<ushort> left, Vector256<ushort> right) => Vector256.Min(left, right);

    public static Vector256<ushort> Max(Vector256<ushort> left, Vector256<ushort> right) => Vector256.Max(left, right);

    public static Vector256<ushort> Absolute(Vector256<ushort> value) => Avx2.Abs(value.AsInt16());

    public static Vector256<ushort> LoadHighBytes(ref byte from) =>
        Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref from)).AsUInt16() << 8;

    public static Vector256<ushort> WhereAtMost(Vector256<ushort> number, Vector256<ushort> limit, Vector256<ushort> value) =>
        Vector256.AndNot(value, Vector256.GreaterThan(number.AsInt16(), limit.AsInt16()).AsUInt16());

    public static Vector256<ushort> WhereBit(uint bits, Vector256<ushort> value)
    {
        Vector256<ushort> lane = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
        return value & Vector256.Equals(Vector256.Create((ushort)bits) & lane, lane);
    }

    public static ushort Largest(Vector256<ushort> words) =>
        (ushort)~Sse41.MinHorizontal(~Vector128.Max(words.GetLower(), words.GetUpper())).ToScalar();

    public static ulong LargerEntries(ref byte table, ref byte first, ref byte second, ref byte to)
    {
        for (int at = 0; at < PanelKernel.Size; at += Vector256<byte>.Count)
        {
            Vector256<byte> left = Lookup64(ref table, Vector256.LoadUnsafe(ref first, (nuint)at));
            Vector256<byte> right = Lookup64(ref table, Vector256.LoadUnsafe(ref second, (nuint)at));
            Vector256.Max(left, right).StoreUnsafe(ref to, (nuint)at);
        }

        return Lanes128.NonZeroBytes(ref to);
    }

    public static void Products(ref byte features, ref ushort taste, int pairs, ref ushort products) =>
        SlotLoops.Products<Lanes256, Vector256<ushort>, Vector256<float>>(ref features, ref taste, pairs, ref products);

    public static Vector256<ushort> TasteProducts(ref byte features, ushort tastes) =>
        Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref features), Vector256.Create(tastes).AsSByte()).AsUInt16();

    public static ulong AtLeast(ref byte table, ref byte codes, ref byte levels)
    {
        ulong bits = 0;
        for (int at = 0; at < PanelKernel.Size; at += Vector256<byte>.Count)
        {
            Vector256<byte> code = Vector256.LoadUnsafe(ref codes, (nuint)at);
            Vector256<byte> has = Lookup64(ref table, code) | Lookup64(ref Unsafe.Add(ref table, 64), code - Vector256.Create((byte)64));
            bits |= (ulong)Vector256.GreaterThanOrEqual(has, Vector256.LoadUnsafe(ref levels, (nuint)at))
                .ExtractMostSignificantBits() << at;
        }

        return bits;
    }

    public static Vector256<float> Broadcast(float value) => Vector256.Create(value);

    public static Vector256<float> Load(ref float from) => Vector256.LoadUnsafe(ref from);

    public static Vector256<float> LoadBytes(ref byte from) => Vector256.ConvertToSingle(Avx2.ConvertToVector256Int32(
        Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref from)).AsByte()));

    public static Vector256<float> LoadWords(ref ushort from) =>
        Vector256.ConvertToSingle(Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref from)));

    public static Vector256<float> LoadShorts(ref ushort from) =>
        Vector256.ConvertToSingle(Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref from).AsInt16()));

    public static void Store(Vector256<float> floats, ref float to) => floats.StoreUnsafe(ref to);

    public static Vector256<float> Add(Vector256<float> left, Vector256<float> right) => left + right;

    public static Vector256<float> Subtract(Vector256<float> left, Vector256<float> right) => left - right;

    public static Vector256<float> Multiply(Vector256<float> left, Vector256<float> right) => left * right;

    public static Vector256<float> MultiplyAdd(Vector256<float> left, Vector256<float> right, Vector256<float> addend) =>
        Fma.MultiplyAdd(left, right, addend);

    public static Vector256<float> Reciprocal(Vector256<float> value) => Vector256<float>.One / value;

    public static Vector256<float> Max(Vector256<float> left, Vector256<float> right) => Avx.Max(left, right);

    public static Vector256<float> Min(Vector256<float> left, Vector256<float> right) => Avx.Min(left, right);

    public static Vector256<float> Absolute(Vector256<float> value) => Vector256.Abs(value);

    public static Vector256<float> Floor(Vector256<float> value) => Avx.Floor(value);

    public static Vector256<float> Scale(Vector256<float> value, Vector256<float> power) =>
        value * ((Vector256.ConvertToInt32(power) + Vector256.Create(127)) << 23).AsSingle();

    public static Vector256<float> WhereAbove(Vector256<float> left, Vector256<float> right, Vector256<float> value,
        Vector256<float> otherwise) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(left, right), value, otherwise);

    public static bool AnyAbove(Vector256<float> values, Vector256<float> limit) => Vector256.GreaterThanAny(values, limit);

    public static Vector256<float> WhereBit(uint bits, Vector256<float> value, Vector256<float> otherwise)
    {
        Vector256<uint> lane = Vector256.Create(1u, 2, 4, 8, 16, 32, 64, 128);
        return Vector256.ConditionalSelect(Vector256.Equals(Vector256.Create(bits) & lane, lane).AsSingle(), value, otherwise);
    }

    public static float Largest(Vector256<float> floats) => Lanes128.Largest(Vector128.MaxNative(floats.GetLower(), floats.GetUpper()));

    public static uint EqualBits(Vector256<float> floats, Vector256<float> value) =>
        Vector256.Equals(floats, value).ExtractMostSignificantBits();

    // A shuffle gives 0 where the top bit of the code is set: adding 0x70 with saturation sets it for every code outside the 16 entries
    // from the first on.
    private static Vector256<byte> EntryWithin(Vector256<byte> codes, int first) =>
        Avx2.AddSaturate(codes - Vector256.Create((byte)first), Vector256.Create((byte)0x70));

    private static Vector256<byte> Sixteen(ref byte table, int first)
    {
        Vector128<byte> entries = Vector128.LoadUnsafe(ref table, (nuint)first);
        return Vector256.Create(entries, entries);
    }

    private static Vector256<byte> Lookup64(ref byte table, Vector256<byte> codes)
    {
        Vector256<byte> found = Vector256<byte>.Zero;
        for (int first = 0; first < 64; first += 16)
        {
            found |= Avx2.Shuffle(Sixteen(ref table, first), EntryWithin(codes, first));
        }

        return found;
    }
}
