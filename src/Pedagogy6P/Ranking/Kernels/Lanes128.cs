using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// 128-bit registers through the portable vector API (SSE, ARM64 AdvSimd, WebAssembly): tables are looked up entry by entry, the rest is
/// vectorised.
/// </summary>
internal readonly struct Lanes128 : ILanes<Vector128<ushort>, Vector128<float>>
{
    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    public static int WordCount => Vector128<ushort>.Count;

    public static int FloatCount => Vector128<float>.Count;

    public static Vector128<ushort> NoWords => Vector128<ushort>.Zero;

    public static ulong Gains(ref byte slot, int slots, ref byte table, int tableSize, ref ushort gains) =>
        SlotLoops.Gains<Lanes128, Vector128<ushort>, Vector128<float>>(ref slot, slots, ref table, tableSize, ref gains);

    public static ulong Meeting(ref byte levels, ref byte slot, int slots) =>
        SlotLoops.Meeting<Lanes128, Vector128<ushort>, Vector128<float>>(ref levels, ref slot, slots);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Masteries(ref byte table, int tableSize, ref byte codes, int block, out Vector128<ushort> low,
        out Vector128<ushort> high)
    {
        ref byte at = ref Unsafe.Add(ref codes, 16 * block);
        low = Entries(ref table, ref at);
        high = Entries(ref table, ref Unsafe.Add(ref at, 8));
    }

    public static Vector128<ushort> Load(ref ushort from) => Vector128.LoadUnsafe(ref from);

    public static Vector128<ushort> Add(Vector128<ushort> left, Vector128<ushort> right) => left + right;

    public static Vector128<ushort> SubtractSaturate(Vector128<ushort> left, Vector128<ushort> right) => Vector128.Max(left, right) - right;

    public static void Store(Vector128<ushort> words, ref ushort to) => words.StoreUnsafe(ref to);

    public static Vector128<ushort> Broadcast(ushort value) => Vector128.Create(value);

    public static Vector128<ushort> MultiplyHigh(Vector128<ushort> left, Vector128<ushort> right)
    {
        (Vector128<uint> leftLow, Vector128<uint> leftHigh) = Vector128.Widen(left);
        (Vector128<uint> rightLow, Vector128<uint> rightHigh) = Vector128.Widen(right);
        return Vector128.Narrow((leftLow * rightLow) >>> 16, (leftHigh * rightHigh) >>> 16);
    }

    public static Vector128<ushort> Min(Vector128<ushort> left, Vector128<ushort> right) => Vector128.Min(left, right);

    public static Vector128<ushort> Max(Vector128<ushort> left, Vector128<ushort> right) => Vector128.Max(left, right);

    public static Vector128<ushort> Absolute(Vector128<ushort> value) => Vector128.Abs(value.AsInt16()).AsUInt16();

    public static Vector128<ushort> LoadHighBytes(ref byte from) =>
        Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref from)).AsByte()) << 8;

    public static Vector128<ushort> WhereAtMost(Vector128<ushort> number, Vector128<ushort> limit, Vector128<ushort> value) =>
        Vector128.AndNot(value, Vector128.GreaterThan(number.AsInt16(), limit.AsInt16()).AsUInt16());

    public static Vector128<ushort> WhereBit(uint bits, Vector128<ushort> value)
    {
        Vector128<ushort> lane = Vector128.Create((ushort)1, 2, 4, 8, 16, 32, 64, 128);
        return value & Vector128.Equals(Vector128.Create((ushort)bits) & lane, lane);
    }

    public static ushort Largest(Vector128<ushort> words)
    {
        Vector128<ushort> largest = Vector128.Max(words, Vector128.Shuffle(words, Vector128.Create((ushort)4, 5, 6, 7, 0, 1, 2, 3)));
        largest = Vector128.Max(largest, Vector128.Shuffle(largest, Vector128.Create((ushort)2, 3, 0, 1, 2, 3, 0, 1)));
        return Math.Max(largest[0], largest[1]);
    }

    public static ulong LargerEntries(ref byte table, ref byte first, ref byte second, ref byte to) =>
        Lanes1.LargerEntries(ref table, ref first, ref second, ref to);

    public static void Products(ref byte features, ref ushort taste, int pairs, ref ushort products) =>
        SlotLoops.Products<Lanes128, Vector128<ushort>, Vector128<float>>(ref features, ref taste, pairs, ref products);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> TasteProducts(ref byte features, ushort tastes)
    {
        Vector128<short> pairs = Vector128.LoadUnsafe(ref features).AsInt16();
        Vector128<short> even = (pairs & Vector128.Create((short)0xFF)) * Vector128.Create((short)(sbyte)tastes);
        Vector128<short> odd = (pairs >>> 8) * Vector128.Create((short)(sbyte)(tastes >> 8));
        return (even + odd).AsUInt16();
    }

    public static ulong NonZeroBytes(ref byte from)
    {
        ulong zero = 0;
        for (int at = 0; at < PanelKernel.Size; at += Vector128<byte>.Count)
        {
            zero |= (ulong)Vector128.Equals(Vector128.LoadUnsafe(ref from, (nuint)at), Vector128<byte>.Zero)
                .ExtractMostSignificantBits() << at;
        }

        return ~zero;
    }

    public static ulong NonZeroWords(ref ushort from)
    {
        ulong zero = 0;
        for (int at = 0; at < PanelKernel.Size; at += Vector128<ushort>.Count)
        {
            zero |= (ulong)Vector128.Equals(Vector128.LoadUnsafe(ref from, (nuint)at), Vector128<ushort>.Zero)
                .ExtractMostSignificantBits() << at;
        }

        return ~zero;
    }

    public static ulong AtLeast(ref byte table, ref byte codes, ref byte levels) => Lanes1.AtLeast(ref table, ref codes, ref levels);

    public static Vector128<float> Broadcast(float value) => Vector128.Create(value);

    public static Vector128<float> Load(ref float from) => Vector128.LoadUnsafe(ref from);

    public static Vector128<float> LoadBytes(ref byte from) => Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(
        Vector128.CreateScalar(Unsafe.ReadUnaligned<uint>(ref from)).AsByte())));

    public static Vector128<float> LoadWords(ref ushort from) => Vector128.ConvertToSingle(
        Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref from))).AsUInt16()));

    public static Vector128<float> LoadShorts(ref ushort from) => Vector128.ConvertToSingle(
        Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref from))).AsInt16()));

    public static void Store(Vector128<float> floats, ref float to) => floats.StoreUnsafe(ref to);

    public static Vector128<float> Add(Vector128<float> left, Vector128<float> right) => left + right;

    public static Vector128<float> Subtract(Vector128<float> left, Vector128<float> right) => left - right;

    public static Vector128<float> Multiply(Vector128<float> left, Vector128<float> right) => left * right;

    public static Vector128<float> MultiplyAdd(Vector128<float> left, Vector128<float> right, Vector128<float> addend) =>
        Vector128.MultiplyAddEstimate(left, right, addend);

    public static Vector128<float> Reciprocal(Vector128<float> value) => Vector128<float>.One / value;

    public static Vector128<float> Max(Vector128<float> left, Vector128<float> right) => Vector128.MaxNative(left, right);

    public static Vector128<float> Min(Vector128<float> left, Vector128<float> right) => Vector128.MinNative(left, right);

    public static Vector128<float> Absolute(Vector128<float> value) => Vector128.Abs(value);

    public static Vector128<float> Floor(Vector128<float> value) => Vector128.Floor(value);

    public static Vector128<float> Scale(Vector128<float> value, Vector128<float> power) =>
        value * ((Vector128.ConvertToInt32(power) + Vector128.Create(127)) << 23).AsSingle();

    public static Vector128<float> WhereAbove(Vector128<float> left, Vector128<float> right, Vector128<float> value,
        Vector128<float> otherwise) =>
        Vector128.ConditionalSelect(Vector128.GreaterThan(left, right), value, otherwise);

    public static bool AnyAbove(Vector128<float> values, Vector128<float> limit) => Vector128.GreaterThanAny(values, limit);

    public static Vector128<float> WhereBit(uint bits, Vector128<float> value, Vector128<float> otherwise)
    {
        Vector128<uint> lane = Vector128.Create(1u, 2, 4, 8);
        return Vector128.ConditionalSelect(Vector128.Equals(Vector128.Create(bits) & lane, lane).AsSingle(), value, otherwise);
    }

    public static float Largest(Vector128<float> floats)
    {
        Vector128<float> half = Vector128.MaxNative(floats, Vector128.Shuffle(floats, Vector128.Create(2, 3, 0, 1)));
        return Vector128.MaxNative(half, Vector128.Shuffle(half, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    public static uint EqualBits(Vector128<float> floats, Vector128<float> value) =>
        Vector128.Equals(floats, value).ExtractMostSignificantBits();

    private static Vector128<ushort> Entries(ref byte table, ref byte codes)
    {
        ulong low = 0;
        ulong high = 0;
        for (int lane = 0; lane < 4; lane++)
        {
            low |= (ulong)Entry(ref table, Unsafe.Add(ref codes, lane)) << (16 * lane);
            high |= (ulong)Entry(ref table, Unsafe.Add(ref codes, lane + 4)) << (16 * lane);
        }

        return Vector128.Create(low, high).AsUInt16();
    }

    private static uint Entry(ref byte table, byte code) => Unsafe.Add(ref table, code) | ((uint)Unsafe.Add(ref table, 256 + code) << 8);
}
