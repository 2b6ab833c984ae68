namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>One node of a tree as ONNX has it: a split whose condition holds or not, or a leaf.</summary>
/// <param name="Column">The column it looks at; −1 for a leaf.</param>
/// <param name="Mode">How it compares; ignored in a leaf.</param>
/// <param name="Split">The number it compares with.</param>
/// <param name="Members">The numbers that hold where it asks for membership; at least one there, empty elsewhere.</param>
/// <param name="True">The node where the condition holds, by place in the tree.</param>
/// <param name="False">The node where it does not.</param>
/// <param name="MissingTrue">Whether NaN goes where the condition holds.</param>
/// <param name="Value">What a leaf gives.</param>
internal readonly record struct SplitNode(
    int Column, SplitMode Mode, double Split, double[] Members, int True, int False, bool MissingTrue, double Value)
{
    public bool IsLeaf => Column < 0;

    public static SplitNode Leaf(double value) => new(-1, SplitMode.AtMost, 0, [], -1, -1, false, value);
}
