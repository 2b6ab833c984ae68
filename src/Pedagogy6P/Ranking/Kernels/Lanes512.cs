using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>512-bit registers with byte permutes (AVX-512 VBMI): one lookup serves 64 modules.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<ushort>, Vector512<float>>
{
    private const byte Down = 0x01;

    public static bool IsSupported => Avx512Vbmi.IsSupported && Avx512BW.IsSupported;

    public static int WordCount => Vector512<ushort>.Count;

    public static int FloatCount => Vector512<float>.Count;

    public static Vector512<ushort> NoWords => Vector512<ushort>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Masteries(ref byte table, int tableSize, ref byte codes, int block, out Vector512<ushort> low, out Vector512<ushort> high)
    {
        Vector512<byte> at = Vector512.LoadUnsafe(ref codes);
        Vector512<byte> lowBytes = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), at, Vector512.LoadUnsafe(ref table, 64));
        Vector512<byte> highBytes = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table, 256), at, Vector512.LoadUnsafe(ref table, 320));
        if (tableSize > 128)
        {
            Vector512<byte> upper = Vector512.GreaterThan(at, Vector512.Create((byte)127));
            lowBytes = Vector512.ConditionalSelect(
                upper, Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table, 128), at, Vector512.LoadUnsafe(ref table, 192)), lowBytes);
            highBytes = Vector512.ConditionalSelect(
                upper, Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table, 384), at, Vector512.LoadUnsafe(ref table, 448)), highBytes);
        }

        low = Avx512BW.UnpackLow(lowBytes, highBytes).AsUInt16();
        high = Avx512BW.UnpackHigh(lowBytes, highBytes).AsUInt16();
    }

    public static Vector512<ushort> Load(ref ushort from) => Vector512.LoadUnsafe(ref from);

    public static Vector512<ushort> Add(Vector512<ushort> left, Vector512<ushort> right) => left + right;

    public static Vector512<ushort> SubtractSaturate(Vector512<ushort> left, Vector512<ushort> right) => Avx512BW.SubtractSaturate(left, right);

    public static void Store(Vector512<ushort> words, ref ushort to) => words.StoreUnsafe(ref to);

    public static void LargerEntries(ref byte table, ref byte first, ref byte second, ref byte to)
    {
        Vector512<byte> entries = Vector512.LoadUnsafe(ref table);
        Vector512<byte> left = Avx512Vbmi.PermuteVar64x8(entries, Vector512.LoadUnsafe(ref first));
        Vector512<byte> right = Avx512Vbmi.PermuteVar64x8(entries, Vector512.LoadUnsafe(ref second));
        Vector512.Max(left, right).StoreUnsafe(ref to);
    }

    public static Vector512<ushort> TasteProducts(ref byte features, ushort tastes) =>
        Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref features), Vector512.Create(tastes).AsSByte()).AsUInt16();

    public static ulong NonZeroBytes(ref byte from) =>
        ~Vector512.Equals(Vector512.LoadUnsafe(ref from), Vector512<byte>.Zero).ExtractMostSignificantBits();

    public static ulong NonZeroWords(ref ushort from)
    {
        ulong low = Vector512.Equals(Vector512.LoadUnsafe(ref from), Vector512<ushort>.Zero).ExtractMostSignificantBits();
        ulong high = Vector512.Equals(Vector512.LoadUnsafe(ref from, 32), Vector512<ushort>.Zero).ExtractMostSignificantBits();
        return ~(low | (high << 32));
    }

    public static Vector512<float> Broadcast(float value) => Vector512.Create(value);

    public static Vector512<float> Load(ref float from) => Vector512.LoadUnsafe(ref from);

    public static Vector512<float> LoadBytes(ref byte from) =>
        Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref from)));

    public static Vector512<float> LoadWords(ref ushort from) =>
        Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(Vector256.LoadUnsafe(ref from)));

    public static Vector512<float> LoadShorts(ref ushort from) =>
        Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(Vector256.LoadUnsafe(ref from).AsInt16()));

    public static void Store(Vector512<float> floats, ref float to) => floats.StoreUnsafe(ref to);

    public static Vector512<float> Add(Vector512<float> left, Vector512<float> right) => left + right;

    public static Vector512<float> Subtract(Vector512<float> left, Vector512<float> right) => left - right;

    public static Vector512<float> Multiply(Vector512<float> left, Vector512<float> right) => left * right;

    public static Vector512<float> MultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> addend) =>
        Avx512F.FusedMultiplyAdd(left, right, addend);

    public static Vector512<float> Reciprocal(Vector512<float> value) => Avx512F.Reciprocal14(value);

    public static Vector512<float> Max(Vector512<float> left, Vector512<float> right) => Avx512F.Max(left, right);

    public static Vector512<float> Min(Vector512<float> left, Vector512<float> right) => Avx512F.Min(left, right);

    public static Vector512<float> Absolute(Vector512<float> value) => Vector512.Abs(value);

    public static Vector512<float> Floor(Vector512<float> value) => Avx512F.RoundScale(value, Down);

    public static Vector512<float> Scale(Vector512<float> value, Vector512<float> power) => Avx512F.Scale(value, power);

    public static Vector512<float> WhereAbove(Vector512<float> left, Vector512<float> right, Vector512<float> value, Vector512<float> otherwise) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(left, right), value, otherwise);

    public static Vector512<float> WhereBit(uint bits, Vector512<float> value, Vector512<float> otherwise)
    {
        Vector512<uint> lane = Vector512.Create(1u, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
        return Vector512.ConditionalSelect(Vector512.Equals(Vector512.Create(bits) & lane, lane).AsSingle(), value, otherwise);
    }

    public static float Largest(Vector512<float> floats) => Lanes256.Largest(Avx.Max(floats.GetLower(), floats.GetUpper()));

    public static uint EqualBits(Vector512<float> floats, Vector512<float> value) => (uint)Vector512.Equals(floats, value).ExtractMostSignificantBits();
}
