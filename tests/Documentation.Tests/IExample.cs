namespace Documentation.Tests;

/// <summary>An example of the documentation, which prints to the console as its reader's program would.</summary>
internal interface IExample
{
    void Run();
}
