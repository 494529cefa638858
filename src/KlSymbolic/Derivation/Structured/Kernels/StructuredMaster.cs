namespace KlSymbolic.Derivation.Structured.Kernels;

/// <summary>Recognises a kernel in a law by its support and statistics; never by the name of a family.</summary>
internal abstract class StructuredMaster
{
    private static readonly StructuredMaster[] all =
    [
        new GaussianVectorMaster(),
        new GaussianItemsMaster(),
        new DirichletMaster(),
        new MultinomialMaster(),
        new WishartMaster(),
        new MatrixNormalMaster(),
        new NormalGammaMaster(),
        new NormalWishartMaster(),
        new DirectionMaster(),
    ];

    /// <summary>The kernel of a law; null where no rule knows it.</summary>
    public static StructuredKernel? KernelOf(StructuredLaw law) =>
        all.Select(m => m.Recognise(law)).FirstOrDefault(k => k is not null);

    /// <summary>The kernel with its parameters, or null where the law has another.</summary>
    public abstract StructuredKernel? Recognise(StructuredLaw law);
}
