
namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// The columns of a goal set that the kernels read, all in the same order of places; every array is as long as the panels need.
/// </summary>
/// <param name="Slots">Slots of each panel.</param>
/// <param name="SlotStart">Where the slots of each panel start among the slot bytes, and where the last ones end.</param>
/// <param name="SlotBytes">For each slot 64 code bytes in the order of <see cref="PanelKernel.CodePosition"/>, then 64 caps of two
/// bytes.</param>
/// <param name="Tangents">Tangents of the need of each module and what a unit of it is worth, as <see cref="NeedTangents"/> lays them
/// out.</param>
/// <param name="Hours">Hours ÷ H of each module, rounded down.</param>
/// <param name="ChainHours">Hours ÷ H of each module and of the shortest that it may wait for, rounded down; infinite where it waits for
/// none.</param>
/// <param name="Worth">Upper bound of what a unit of need is worth to each module.</param>
/// <param name="Requirements">What modules ask.</param>
/// <param name="Tastes">Packed feature vectors.</param>
internal readonly record struct PanelColumns(
    int[] Slots, int[] SlotStart, byte[] SlotBytes, ushort[] Tangents, float[] Hours, float[] ChainHours, float[] Worth,
    PackedRequirements Requirements, PackedTastes Tastes);
