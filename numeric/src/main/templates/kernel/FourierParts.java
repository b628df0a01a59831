//# parts
// The passes of the Fourier transform: {@link FourierPasses}. x is read and y written at the elements from..to of each of
// the groups of s; load, store and broadcast are those of the class that inserts this. Roots are broadcast where they are used:
// C2 moves that out of the loop, but makes an object of a vector that the loop finds there.
// A butterfly is the transform of radix elements x0 … into y0 …, without the roots between the groups.
//# define butterfly2
                V y0r = add(x0r, x1r);
                V y0i = add(x0i, x1i);
                V y1r = sub(x0r, x1r);
                V y1i = sub(x0i, x1i);
//# end
//# define butterfly3
                V sr = add(x1r, x2r);
                V si = add(x1i, x2i);
                V dr = mul(sub(x1r, x2r), broadcast(-SIN_THIRD));
                V di = mul(sub(x1i, x2i), broadcast(-SIN_THIRD));
                V er = add(x0r, mul(sr, broadcast(-0.5)));
                V ei = add(x0i, mul(si, broadcast(-0.5)));
                V y0r = add(x0r, sr);
                V y0i = add(x0i, si);
                V y1r = sub(er, di);
                V y1i = add(ei, dr);
                V y2r = add(er, di);
                V y2i = sub(ei, dr);
//# end
//# define butterfly4
                V er = add(x0r, x2r);
                V ei = add(x0i, x2i);
                V fr = sub(x0r, x2r);
                V fi = sub(x0i, x2i);
                V gr = add(x1r, x3r);
                V gi = add(x1i, x3i);
                V hr = sub(x1i, x3i);
                V hi = sub(x3r, x1r);
                V y0r = add(er, gr);
                V y0i = add(ei, gi);
                V y1r = add(fr, hr);
                V y1i = add(fi, hi);
                V y2r = sub(er, gr);
                V y2i = sub(ei, gi);
                V y3r = sub(fr, hr);
                V y3i = sub(fi, hi);
//# end
//# define butterfly5
                V fr = add(x1r, x4r);
                V fi = add(x1i, x4i);
                V gr = sub(x1r, x4r);
                V gi = sub(x1i, x4i);
                V hr = add(x2r, x3r);
                V hi = add(x2i, x3i);
                V kr = sub(x2r, x3r);
                V ki = sub(x2i, x3i);
                V y0r = add(x0r, add(fr, hr));
                V y0i = add(x0i, add(fi, hi));
                V pr = add(x0r, add(mul(fr, broadcast(COS_FIFTH)), mul(hr, broadcast(COS_TWO_FIFTHS))));
                V pi = add(x0i, add(mul(fi, broadcast(COS_FIFTH)), mul(hi, broadcast(COS_TWO_FIFTHS))));
                V qr = add(mul(gi, broadcast(SIN_FIFTH)), mul(ki, broadcast(SIN_TWO_FIFTHS)));
                V qi = add(mul(gr, broadcast(SIN_FIFTH)), mul(kr, broadcast(SIN_TWO_FIFTHS)));
                V y1r = add(pr, qr);
                V y1i = sub(pi, qi);
                V y4r = sub(pr, qr);
                V y4i = add(pi, qi);
                V tr = add(x0r, add(mul(fr, broadcast(COS_TWO_FIFTHS)), mul(hr, broadcast(COS_FIFTH))));
                V ti = add(x0i, add(mul(fi, broadcast(COS_TWO_FIFTHS)), mul(hi, broadcast(COS_FIFTH))));
                V ur = sub(mul(gi, broadcast(SIN_TWO_FIFTHS)), mul(ki, broadcast(SIN_FIFTH)));
                V ui = sub(mul(gr, broadcast(SIN_TWO_FIFTHS)), mul(kr, broadcast(SIN_FIFTH)));
                V y2r = add(tr, ur);
                V y2i = sub(ti, ui);
                V y3r = sub(tr, ur);
                V y3i = add(ti, ui);
//# end
//# define fourierPasses
    //# count radix 2 6
    static void radix@radix@(MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s, long from, long to) {
        long im = n * BYTES;
        long m = n / s / @radix@;
        int steps = (int) ((to - from) * BYTES / STEP);
        long turns = roots.byteSize() / 2;
        long turn = turn(roots, n, s);
        for (long p = 0; p < m; p++) {
            //# count k 1 @radix@
            double root@k@Re = getF64(roots, @k@ * p * turn);
            double root@k@Im = getF64(roots, @k@ * p * turn + turns);
            //# end
            long at = (p * s + from) * BYTES;
            long part = m * s * BYTES;
            long out = (@radix@ * p * s + from) * BYTES;
            long next = s * BYTES;
            for (int step = 0; step < steps; step++, at += STEP, out += STEP) {
                //# count k 1 @radix@
                V w@k@r = broadcast(root@k@Re);
                V w@k@i = broadcast(root@k@Im);
                //# end
                //# count j 0 @radix@
                V x@j@r = load(x, at + @j@ * part);
                V x@j@i = load(x, at + @j@ * part + im);
                //# end
                //# insert butterfly@radix@
                store(y, out, y0r);
                store(y, out + im, y0i);
                //# count k 1 @radix@
                store(y, out + @k@ * next, sub(mul(y@k@r, w@k@r), mul(y@k@i, w@k@i)));
                store(y, out + @k@ * next + im, add(mul(y@k@r, w@k@i), mul(y@k@i, w@k@r)));
                //# end
            }
        }
    }

    //# end
//# end
// What stands around the passes, for the elements from..to, which the caller makes whole steps. loadBack takes the elements
// that end at an address, the last one first.
//# define fourierProduct
    static void product(MemorySegment x, long xIm, MemorySegment y, long yIm, MemorySegment out, long outIm, long from, long to) {
        long at = from * BYTES;
        int steps = (int) ((to - from) * BYTES / STEP);
        for (int step = 0; step < steps; step++, at += STEP) {
            V xr = load(x, at);
            V xi = load(x, xIm * BYTES + at);
            V yr = load(y, at);
            V yi = load(y, yIm * BYTES + at);
            store(out, at, sub(mul(xr, yr), mul(xi, yi)));
            store(out, outIm * BYTES + at, add(mul(xr, yi), mul(xi, yr)));
        }
    }
//# end
//# define fourierReal
    static void apart(MemorySegment z, MemorySegment roots, MemorySegment out, long half, long from, long to) {
        long im = half * BYTES;
        long outIm = im + BYTES;
        long at = from * BYTES;
        int steps = (int) ((to - from) * BYTES / STEP);
        for (int step = 0; step < steps; step++, at += STEP) {
            V ar = load(z, at);
            V ai = load(z, im + at);
            V br = loadBack(z, im - at);
            V bi = loadBack(z, im + im - at);
            V or = mul(add(ai, bi), broadcast(0.5));
            V oi = mul(sub(br, ar), broadcast(0.5));
            V wr = load(roots, at);
            V wi = load(roots, outIm + at);
            store(out, at, add(mul(add(ar, br), broadcast(0.5)), sub(mul(or, wr), mul(oi, wi))));
            store(out, outIm + at, add(mul(sub(ai, bi), broadcast(0.5)), add(mul(or, wi), mul(oi, wr))));
        }
    }

    static void together(MemorySegment x, MemorySegment roots, MemorySegment z, long half, long from, long to) {
        long im = half * BYTES;
        long xIm = im + BYTES;
        long at = from * BYTES;
        int steps = (int) ((to - from) * BYTES / STEP);
        for (int step = 0; step < steps; step++, at += STEP) {
            V ar = load(x, at);
            V ai = load(x, xIm + at);
            V br = loadBack(x, im - at);
            V bi = loadBack(x, xIm + im - at);
            V dr = mul(sub(ar, br), broadcast(0.5));
            V di = mul(add(ai, bi), broadcast(0.5));
            V wr = load(roots, at);
            V wi = load(roots, xIm + at);
            store(z, at, sub(mul(add(ar, br), broadcast(0.5)), sub(mul(di, wr), mul(dr, wi))));
            store(z, im + at, add(mul(sub(ai, bi), broadcast(0.5)), add(mul(dr, wr), mul(di, wi))));
        }
    }
//# end
