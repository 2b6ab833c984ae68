using System.Runtime.CompilerServices;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>One module at a time in plain code: the twin that the vector paths are tested against.</summary>
internal readonly struct Lanes1 : ILanes<ushort, float>
{
    public static int WordCount => 1;

    public static int FloatCount => 1;

    public static ushort NoWords => 0;

    public static ulong Gains(ref byte slot, int slots, ref byte table, int tableSize, ref ushort gains) =>
        SlotLoops.Gains<Lanes1, ushort, float>(ref slot, slots, ref table, tableSize, ref gains);

    public static ulong Meeting(ref byte levels, ref byte slot, int slots) =>
        SlotLoops.Meeting<Lanes1, ushort, float>(ref levels, ref slot, slots);

    public static void Masteries(ref byte table, int tableSize, ref byte codes, int block, out ushort low, out ushort high)
    {
        low = Entry(ref table, Unsafe.Add(ref codes, PanelKernel.CodePosition(block)));
        high = Entry(ref table, Unsafe.Add(ref codes, PanelKernel.CodePosition(block + (PanelKernel.Size / 2))));
    }

    public static ushort Load(ref ushort from) => from;

    public static ushort Add(ushort left, ushort right) => (ushort)(left + right);

    public static ushort SubtractSaturate(ushort left, ushort right) => (ushort)Math.Max(0, left - right);

    public static void Store(ushort words, ref ushort to) => to = words;

    public static ushort Broadcast(ushort value) => value;

    public static ushort MultiplyHigh(ushort left, ushort right) => (ushort)(((uint)left * right) >> 16);

    public static ushort Min(ushort left, ushort right) => Math.Min(left, right);

    public static ushort Max(ushort left, ushort right) => Math.Max(left, right);

    public static ushort Absolute(ushort value) => (ushort)Math.Abs((int)(short)value);

    public static ushort LoadHighBytes(ref byte from) => (ushort)(from << 8);

    public static ushort WhereAtMost(ushort number, ushort limit, ushort value) => (short)number > (short)limit ? (ushort)0 : value;

    public static ushort WhereBit(uint bits, ushort value) => (bits & 1) != 0 ? value : (ushort)0;

    public static ushort Largest(ushort words) => words;

    public static ulong LargerEntries(ref byte table, ref byte first, ref byte second, ref byte to)
    {
        ulong bits = 0;
        for (int module = 0; module < PanelKernel.Size; module++)
        {
            byte larger = Math.Max(Unsafe.Add(ref table, Unsafe.Add(ref first, module)),
                Unsafe.Add(ref table, Unsafe.Add(ref second, module)));
            Unsafe.Add(ref to, module) = larger;
            bits |= (larger != 0 ? 1UL : 0) << module;
        }

        return bits;
    }

    public static void Products(ref byte features, ref ushort taste, int pairs, ref ushort products) =>
        SlotLoops.Products<Lanes1, ushort, float>(ref features, ref taste, pairs, ref products);

    public static ushort TasteProducts(ref byte features, ushort tastes) =>
        (ushort)((features * (sbyte)tastes) + (Unsafe.Add(ref features, 1) * (sbyte)(tastes >> 8)));

    public static ulong AtLeast(ref byte table, ref byte codes, ref byte levels)
    {
        ulong bits = 0;
        for (int module = 0; module < PanelKernel.Size; module++)
        {
            bits |= (Unsafe.Add(ref table, Unsafe.Add(ref codes, module)) >= Unsafe.Add(ref levels, module) ? 1UL : 0) << module;
        }

        return bits;
    }

    public static float Broadcast(float value) => value;

    public static float Load(ref float from) => from;

    public static float LoadBytes(ref byte from) => from;

    public static float LoadWords(ref ushort from) => from;

    public static float LoadShorts(ref ushort from) => (short)from;

    public static void Store(float floats, ref float to) => to = floats;

    public static float Add(float left, float right) => left + right;

    public static float Subtract(float left, float right) => left - right;

    public static float Multiply(float left, float right) => left * right;

    public static float MultiplyAdd(float left, float right, float addend) => (left * right) + addend;

    public static float Reciprocal(float value) => 1 / value;

    public static float Max(float left, float right) => left > right ? left : right;

    public static float Min(float left, float right) => left < right ? left : right;

    public static float Absolute(float value) => Math.Abs(value);

    public static float Floor(float value) => MathF.Floor(value);

    public static float Scale(float value, float power) => MathF.ScaleB(value, (int)power);

    public static float WhereAbove(float left, float right, float value, float otherwise) => left > right ? value : otherwise;

    public static bool AnyAbove(float values, float limit) => values > limit;

    public static float WhereBit(uint bits, float value, float otherwise) => (bits & 1) != 0 ? value : otherwise;

    public static float Largest(float floats) => floats;

    public static uint EqualBits(float floats, float value) => floats == value ? 1u : 0;

    private static ushort Entry(ref byte table, byte code) =>
        (ushort)(Unsafe.Add(ref table, code) | (Unsafe.Add(ref table, 256 + code) << 8));
}
