using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>512-bit registers with byte permutes (AVX-512 VBMI): one lookup serves 32 modules.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<byte>, Vector512<ushort>, Vector512<float>>
{
    public static bool IsSupported => Avx512Vbmi.IsSupported && Avx512BW.IsSupported;

    public static int WordCount => Vector512<ushort>.Count;

    public static int FloatCount => Vector512<float>.Count;

    public static Vector512<ushort> NoWords => Vector512<ushort>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> PairGains(ref byte table, int tableSize, ref byte codes, ref byte caps)
    {
        Vector512<byte> at = Vector512.LoadUnsafe(ref codes);
        Vector512<byte> mastery = Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref table), at);
        if (tableSize > 64)
        {
            mastery = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), at, Vector512.LoadUnsafe(ref table, 64));
            if (tableSize > 128)
            {
                Vector512<byte> upper = Avx512Vbmi.PermuteVar64x8x2(
                    Vector512.LoadUnsafe(ref table, 128), at, Vector512.LoadUnsafe(ref table, 192));
                mastery = Vector512.ConditionalSelect(Vector512.GreaterThan(at, Vector512.Create((byte)127)), upper, mastery);
            }
        }

        Vector512<ushort> pairs = (Vector512.Max(Vector512.LoadUnsafe(ref caps), mastery) - mastery).AsUInt16();
        return (pairs & Vector512.Create((ushort)0xFF)) + (pairs >>> 8);
    }

    public static Vector512<ushort> Add(Vector512<ushort> left, Vector512<ushort> right) => left + right;

    public static void Store(Vector512<ushort> words, ref ushort to) => words.StoreUnsafe(ref to);

    public static Vector512<float> Broadcast(float value) => Vector512.Create(value);

    public static Vector512<float> Load(ref float from) => Vector512.LoadUnsafe(ref from);

    public static Vector512<float> LoadWords(ref ushort from) =>
        Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(Vector256.LoadUnsafe(ref from)));

    public static void Store(Vector512<float> floats, ref float to) => floats.StoreUnsafe(ref to);

    public static Vector512<float> Add(Vector512<float> left, Vector512<float> right) => left + right;

    public static Vector512<float> Subtract(Vector512<float> left, Vector512<float> right) => left - right;

    public static Vector512<float> Multiply(Vector512<float> left, Vector512<float> right) => left * right;

    public static Vector512<float> Divide(Vector512<float> left, Vector512<float> right) => left / right;

    public static Vector512<float> Max(Vector512<float> left, Vector512<float> right) => Vector512.Max(left, right);

    public static Vector512<float> Absolute(Vector512<float> value) => Vector512.Abs(value);

    public static Vector512<float> WhereAbove(Vector512<float> left, Vector512<float> right, Vector512<float> value, Vector512<float> otherwise) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(left, right), value, otherwise);

    public static Vector512<float> WhereBit(uint bits, Vector512<float> value, Vector512<float> otherwise)
    {
        Vector512<uint> lane = Vector512.Create(1u, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
        return Vector512.ConditionalSelect(Vector512.Equals(Vector512.Create(bits) & lane, lane).AsSingle(), value, otherwise);
    }

    public static float Largest(Vector512<float> floats)
    {
        Vector256<float> half = Vector256.Max(floats.GetLower(), floats.GetUpper());
        return Lanes256.Largest(half);
    }

    public static uint EqualBits(Vector512<float> floats, Vector512<float> value) => (uint)Vector512.Equals(floats, value).ExtractMostSignificantBits();
}
