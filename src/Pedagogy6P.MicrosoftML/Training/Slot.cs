namespace Pedagogy6P.MicrosoftML.Training;

/// <summary>One number that a trainer sees of a feature.</summary>
/// <param name="Feature">The feature, by number.</param>
/// <param name="Kind">What the number says.</param>
/// <param name="Category">The category of <see cref="SlotKind.Category"/>, by code.</param>
/// <param name="Fill">What a missing value is read as.</param>
/// <param name="Mean">Subtracted.</param>
/// <param name="Scale">Divided by, above 0.</param>
internal readonly record struct Slot(
    int Feature, SlotKind Kind, int Category = -1, double Fill = double.NaN, double Mean = 0, double Scale = 1)
{
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public float Of(double value) => Kind switch
    {
        SlotKind.Category => value == Category ? 1 : 0,
        SlotKind.Missing => double.IsNaN(value) ? 1 : 0,
        _ => (float)(((double.IsNaN(value) ? Fill : value) - Mean) / Scale),
    };
}
