using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>128-bit registers through the portable vector API (SSE, ARM64 AdvSimd, WebAssembly): masteries are looked up one by one, the rest is vectorised.</summary>
internal readonly struct Lanes128 : ILanes<Vector128<byte>, Vector128<ushort>, Vector128<float>>
{
    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    public static int WordCount => Vector128<ushort>.Count;

    public static int FloatCount => Vector128<float>.Count;

    public static Vector128<ushort> NoWords => Vector128<ushort>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> PairGains(ref byte table, int tableSize, ref byte codes, ref byte caps)
    {
        ulong low = 0;
        ulong high = 0;
        for (int lane = 0; lane < 8; lane++)
        {
            low |= (ulong)Unsafe.Add(ref table, Unsafe.Add(ref codes, lane)) << (8 * lane);
            high |= (ulong)Unsafe.Add(ref table, Unsafe.Add(ref codes, lane + 8)) << (8 * lane);
        }

        Vector128<byte> mastery = Vector128.Create(low, high).AsByte();
        Vector128<ushort> pairs = (Vector128.Max(Vector128.LoadUnsafe(ref caps), mastery) - mastery).AsUInt16();
        return (pairs & Vector128.Create((ushort)0xFF)) + (pairs >>> 8);
    }

    public static Vector128<ushort> Add(Vector128<ushort> left, Vector128<ushort> right) => left + right;

    public static void Store(Vector128<ushort> words, ref ushort to) => words.StoreUnsafe(ref to);

    public static Vector128<float> Broadcast(float value) => Vector128.Create(value);

    public static Vector128<float> Load(ref float from) => Vector128.LoadUnsafe(ref from);

    public static Vector128<float> LoadWords(ref ushort from) => Vector128.ConvertToSingle(
        Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref from))).AsUInt16()));

    public static void Store(Vector128<float> floats, ref float to) => floats.StoreUnsafe(ref to);

    public static Vector128<float> Add(Vector128<float> left, Vector128<float> right) => left + right;

    public static Vector128<float> Subtract(Vector128<float> left, Vector128<float> right) => left - right;

    public static Vector128<float> Multiply(Vector128<float> left, Vector128<float> right) => left * right;

    public static Vector128<float> Divide(Vector128<float> left, Vector128<float> right) => left / right;

    public static Vector128<float> Max(Vector128<float> left, Vector128<float> right) => Vector128.Max(left, right);

    public static Vector128<float> Absolute(Vector128<float> value) => Vector128.Abs(value);

    public static Vector128<float> WhereAbove(Vector128<float> left, Vector128<float> right, Vector128<float> value, Vector128<float> otherwise) =>
        Vector128.ConditionalSelect(Vector128.GreaterThan(left, right), value, otherwise);

    public static Vector128<float> WhereBit(uint bits, Vector128<float> value, Vector128<float> otherwise)
    {
        Vector128<uint> lane = Vector128.Create(1u, 2, 4, 8);
        return Vector128.ConditionalSelect(Vector128.Equals(Vector128.Create(bits) & lane, lane).AsSingle(), value, otherwise);
    }

    public static float Largest(Vector128<float> floats)
    {
        Vector128<float> pair = Vector128.Max(floats, Vector128.Shuffle(floats, Vector128.Create(2, 3, 0, 1)));
        return Math.Max(pair[0], pair[1]);
    }

    public static uint EqualBits(Vector128<float> floats, Vector128<float> value) => Vector128.Equals(floats, value).ExtractMostSignificantBits();
}
