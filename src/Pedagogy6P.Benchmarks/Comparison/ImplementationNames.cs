namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>Names of implementations in results.</summary>
internal static class ImplementationNames
{
    public const string Engine = "pedagogy6p";
    public const string Scalar = "scalar";
    public const string Linq = "linq";
    public const string NumPy = "numpy";
    public const string Unfiltered = "faiss-flat-unfiltered";
    public const string PostFilter = "faiss-flat-postfilter";
    public const string Machine = "machine";
}
