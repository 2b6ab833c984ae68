namespace Pedagogy6P.Catalogue;

/// <summary>A part of a longer list: first included, end excluded.</summary>
internal readonly record struct ItemRange(int First, int End)
{
    public bool IsEmpty => First == End;

    public int Length => End - First;
}
