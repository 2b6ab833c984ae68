using System.Runtime.CompilerServices;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>One module at a time in plain code: the twin that the vector paths are tested against.</summary>
internal readonly struct Lanes1 : ILanes<byte, ushort, float>
{
    public static int WordCount => 1;

    public static int FloatCount => 1;

    public static ushort NoWords => 0;

    public static ushort PairGains(ref byte table, int tableSize, ref byte codes, ref byte caps) => (ushort)(
        Math.Max(0, caps - Unsafe.Add(ref table, codes)) + Math.Max(0, Unsafe.Add(ref caps, 1) - Unsafe.Add(ref table, Unsafe.Add(ref codes, 1))));

    public static ushort Add(ushort left, ushort right) => (ushort)(left + right);

    public static void Store(ushort words, ref ushort to) => to = words;

    public static float Broadcast(float value) => value;

    public static float Load(ref float from) => from;

    public static float LoadWords(ref ushort from) => from;

    public static void Store(float floats, ref float to) => to = floats;

    public static float Add(float left, float right) => left + right;

    public static float Subtract(float left, float right) => left - right;

    public static float Multiply(float left, float right) => left * right;

    public static float Divide(float left, float right) => left / right;

    public static float Max(float left, float right) => Math.Max(left, right);

    public static float Absolute(float value) => Math.Abs(value);

    public static float WhereAbove(float left, float right, float value, float otherwise) => left > right ? value : otherwise;

    public static float WhereBit(uint bits, float value, float otherwise) => (bits & 1) != 0 ? value : otherwise;

    public static float Largest(float floats) => floats;

    public static uint EqualBits(float floats, float value) => floats == value ? 1u : 0;
}
