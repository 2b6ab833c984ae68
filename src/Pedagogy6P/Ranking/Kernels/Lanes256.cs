using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>256-bit registers with in-lane byte shuffles (AVX2): a lookup is one shuffle per 16 table entries.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<byte>, Vector256<ushort>, Vector256<float>>
{
    public static bool IsSupported => Avx2.IsSupported;

    public static int WordCount => Vector256<ushort>.Count;

    public static int FloatCount => Vector256<float>.Count;

    public static Vector256<ushort> NoWords => Vector256<ushort>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> PairGains(ref byte table, int tableSize, ref byte codes, ref byte caps)
    {
        Vector256<byte> at = Vector256.LoadUnsafe(ref codes);
        Vector256<byte> mastery = Vector256<byte>.Zero;
        for (int first = 0; first < tableSize; first += 16)
        {
            // A shuffle gives 0 where the top bit of the code is set: adding 0x70 with saturation sets it for every code outside these 16 entries.
            Vector256<byte> entry = Avx2.AddSaturate(at - Vector256.Create((byte)first), Vector256.Create((byte)0x70));
            Vector128<byte> entries = Vector128.LoadUnsafe(ref table, (nuint)first);
            mastery |= Avx2.Shuffle(Vector256.Create(entries, entries), entry);
        }

        Vector256<ushort> pairs = (Vector256.Max(Vector256.LoadUnsafe(ref caps), mastery) - mastery).AsUInt16();
        return (pairs & Vector256.Create((ushort)0xFF)) + (pairs >>> 8);
    }

    public static Vector256<ushort> Add(Vector256<ushort> left, Vector256<ushort> right) => left + right;

    public static void Store(Vector256<ushort> words, ref ushort to) => words.StoreUnsafe(ref to);

    public static Vector256<float> Broadcast(float value) => Vector256.Create(value);

    public static Vector256<float> Load(ref float from) => Vector256.LoadUnsafe(ref from);

    public static Vector256<float> LoadWords(ref ushort from) =>
        Vector256.ConvertToSingle(Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref from)));

    public static void Store(Vector256<float> floats, ref float to) => floats.StoreUnsafe(ref to);

    public static Vector256<float> Add(Vector256<float> left, Vector256<float> right) => left + right;

    public static Vector256<float> Subtract(Vector256<float> left, Vector256<float> right) => left - right;

    public static Vector256<float> Multiply(Vector256<float> left, Vector256<float> right) => left * right;

    public static Vector256<float> Divide(Vector256<float> left, Vector256<float> right) => left / right;

    public static Vector256<float> Max(Vector256<float> left, Vector256<float> right) => Vector256.Max(left, right);

    public static Vector256<float> Absolute(Vector256<float> value) => Vector256.Abs(value);

    public static Vector256<float> WhereAbove(Vector256<float> left, Vector256<float> right, Vector256<float> value, Vector256<float> otherwise) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(left, right), value, otherwise);

    public static Vector256<float> WhereBit(uint bits, Vector256<float> value, Vector256<float> otherwise)
    {
        Vector256<uint> lane = Vector256.Create(1u, 2, 4, 8, 16, 32, 64, 128);
        return Vector256.ConditionalSelect(Vector256.Equals(Vector256.Create(bits) & lane, lane).AsSingle(), value, otherwise);
    }

    public static float Largest(Vector256<float> floats) => Lanes128.Largest(Vector128.Max(floats.GetLower(), floats.GetUpper()));

    public static uint EqualBits(Vector256<float> floats, Vector256<float> value) => Vector256.Equals(floats, value).ExtractMostSignificantBits();
}
